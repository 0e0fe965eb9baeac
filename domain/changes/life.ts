import { dayOf, instantOf, isDay } from '../hours/index.ts';
import { type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Change, ChangeEvent } from './change.ts';
import { asksNothing, checkAsked } from './check-asked.ts';

export type ChangeAnswer = { change: Change; events: ChangeEvent[] };
type Proposing = Omit<Change, 'state' | 'settled' | 'proposedAt'>;

/** Refuses incomplete_input with its problems, nothing_changed. */
export function propose(proposing: Proposing, now: Date): ChangeAnswer | Refusal {
  const { id, client, asked, before, from } = proposing;
  const words = proposing.words.trim();
  const problems: Problem[] = [
    ...checkAsked(asked, before),
    ...checkFrom(from, now),
    ...(words === '' ? [{ field: 'words', code: 'required' as const }] : tooLong('words', words, 2000)),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  if (asksNothing(asked, before)) return refuse('nothing_changed');
  return {
    change: { ...proposing, words, state: 'proposed', proposedAt: now, settled: null },
    events: [{ name: 'change.proposed', client, id, data: { kind: asked.kind, from } }],
  };
}

type Settling = { by: string; words: string };

/** From its day, or another one, or at once where that has begun. Refuses change_out_of_turn, incomplete_input (from). */
export function accept(
  change: Change,
  { by, words, from = change.from }: Settling & { from?: string | undefined },
  now: Date,
): ChangeAnswer | Refusal {
  if (change.state !== 'proposed') return refuse('change_out_of_turn');
  const day = from < dayOf(now) && from === change.from ? dayOf(now) : from;
  const problems = checkFrom(day, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { client, id, asked } = change;
  const accepted: Change = { ...change, from: day, state: 'accepted', settled: { by, at: now, words: words.trim() } };
  const told: ChangeEvent = { name: 'change.accepted', client, id, data: { kind: asked.kind, from: day } };
  const began = begin(accepted, now);
  return { change: began.change, events: [told, ...began.events] };
}

/** Comes into force once its day has begun; before that, and after it, nothing happens. */
export function begin(change: Change, now: Date): ChangeAnswer {
  if (change.state !== 'accepted' || now < beginsAt(change)) return { change, events: [] };
  const { client, id, asked } = change;
  return {
    change: { ...change, state: 'in_force' },
    events: [{ name: 'change.in_force', client, id, data: { kind: asked.kind } }],
  };
}

/** The midnight its day begins with. */
export function beginsAt({ from }: Pick<Change, 'from'>): Date {
  return instantOf(from, '00:00');
}

/** Refuses change_out_of_turn, incomplete_input without words. */
export function giveBack(change: Change, { by, words }: Settling, now: Date): ChangeAnswer | Refusal {
  if (change.state !== 'proposed') return refuse('change_out_of_turn');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  return settle(change, 'returned', { name: 'change.returned', settled: { by, at: now, words: words.trim() } });
}

/** The client takes back what it has proposed. Refuses change_out_of_turn. */
export function withdraw(change: Change): ChangeAnswer | Refusal {
  if (change.state !== 'proposed') return refuse('change_out_of_turn');
  return settle(change, 'withdrawn', { name: 'change.withdrawn', settled: null });
}

/** The agency stops what it has accepted, before its day. Refuses change_out_of_turn. */
export function recall(change: Change, { by, words }: Settling, now: Date): ChangeAnswer | Refusal {
  if (change.state !== 'accepted') return refuse('change_out_of_turn');
  return settle(change, 'returned', { name: 'change.recalled', settled: { by, at: now, words: words.trim() } });
}

type Settled = Pick<Change, 'settled'> & { name: 'change.returned' | 'change.withdrawn' | 'change.recalled' };

function settle(change: Change, state: Change['state'], { name, settled }: Settled): ChangeAnswer {
  const { client, id, asked } = change;
  return { change: { ...change, state, settled }, events: [{ name, client, id, data: { kind: asked.kind } }] };
}

function checkFrom(from: string, now: Date): Problem[] {
  if (!isDay(from)) return [{ field: 'from', code: 'not_a_day' }];
  return from < dayOf(now) ? [{ field: 'from', code: 'already_past' }] : [];
}
