import { type Refusal, refuse } from '../refusals/index.ts';
import { isSame } from './hand-over.ts';
import type { Handover, HandoverAnswer, HandoverLine } from './handover.ts';

export type Taking = { by: string; ticked: readonly HandoverLine[]; now: Date };

/**
 * Taken over, once every line was ticked again. Anybody of the floor may take what was left to another who does not come.
 * Refuses handover_over, handover_own, incomplete_input (ticked).
 */
export function takeOver(handover: Handover, { by, ticked, now }: Taking): HandoverAnswer | Refusal {
  if (handover.state.is !== 'open') return refuse('handover_over');
  if (handover.by === by) return refuse('handover_own');
  const left = handover.lines.filter((line) => !ticked.some((each) => isSame(each, line)));
  if (left.length > 0)
    return refuse(
      'incomplete_input',
      left.map(({ id }) => ({ field: `ticked.${id}`, code: 'not_ticked' })),
    );
  const { id } = handover;
  return {
    handover: { ...handover, state: { is: 'taken', by, at: now } },
    events: [{ name: 'handover.taken', client: null, id, data: { by, from: handover.by } }],
  };
}

/** Whoever hands over stays after all. Refuses handover_over. */
export function withdraw(handover: Handover, now: Date): HandoverAnswer | Refusal {
  if (handover.state.is !== 'open') return refuse('handover_over');
  const { id, by } = handover;
  return {
    handover: { ...handover, state: { is: 'withdrawn', at: now } },
    events: [{ name: 'handover.withdrawn', client: null, id, data: { by } }],
  };
}

export type HandoverMay = { take: boolean; withdraw: boolean };

export function may({ state, by }: Handover, person: string): HandoverMay {
  const isOpen = state.is === 'open';
  return { take: isOpen && by !== person, withdraw: isOpen && by === person };
}
