import { type Refusal, refuse } from '../refusals/index.ts';
import { changed } from './answer.ts';
import { isOver, type Round, type RoundAnswer } from './round.ts';

/** A supervisor ends it without anybody having been reached, and says why. Refuses round_over, incomplete_input. */
export function standDown(round: Round, { by, why }: { by: string; why: string }, now: Date): RoundAnswer | Refusal {
  if (isOver(round)) return refuse('round_over');
  if (why.trim() === '') return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  const state = { is: 'stood_down', by, why: why.trim(), at: now } as const;
  return changed({ ...round, state }, { name: 'round.stood_down', data: { by } });
}
