// Switchover (受付の切り替え): a client says that from now on calls are taken for it (今から代行で受ける), or are taken no more
// (本日の受付を終える), whatever its calendar says, until a time. Only the taking of calls follows it. Deadlines run on the
// calendar as before: that we answer in the evening puts nobody at the client's desk.
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Calendar } from './calendar.ts';
import { isOpen, nextOpening } from './open.ts';

export type Switchover = {
  taking: 'calls' | 'no_calls';
  since: Date;
  until: Date;
  /** The contact who said so. */
  by: string;
};

export type HoursEvent = { client: string; id: string } & (
  | { name: 'hours.switched'; data: { taking: Switchover['taking']; until: string } }
  | { name: 'hours.switched_back'; data: Record<never, never> }
);

type Change = { switchover: Switchover | null; events: HoursEvent[] };
type Said = { client: string; before: Switchover | null } & Omit<Switchover, 'since'>;

/** What is to hold longer belongs in the calendar, where everybody sees it coming. */
const longestDays = 7;

/** Saying what already holds changes nothing. Refuses already_past, out_of_range (more than seven days ahead). */
export function switchOver({ client, before, taking, until, by }: Said, now: Date): Change | Refusal {
  if (until <= now) return refuse('already_past');
  if (until.getTime() - now.getTime() > longestDays * 24 * 60 * 60_000) return refuse('out_of_range');
  const holding = switchoverAt(before, now);
  if (holding?.taking === taking && holding.until.getTime() === until.getTime()) {
    return { switchover: holding, events: [] };
  }
  const since = holding?.taking === taking ? holding.since : now;
  const data = { taking, until: until.toISOString() };
  return { switchover: { taking, since, until, by }, events: [{ name: 'hours.switched', client, id: client, data }] };
}

/** Back to the calendar. */
export function switchBack({ client, before }: Pick<Said, 'client' | 'before'>, now: Date): Change {
  if (!switchoverAt(before, now)) return { switchover: null, events: [] };
  return { switchover: null, events: [{ name: 'hours.switched_back', client, id: client, data: {} }] };
}

/** What holds at `at`; null where the calendar speaks for itself. */
export function switchoverAt(switchover: Switchover | null, at: Date): Switchover | null {
  return switchover && switchover.since <= at && at < switchover.until ? switchover : null;
}

/** Whether a call at this instant is taken. */
export function takesCalls(calendar: Calendar, switchover: Switchover | null, at: Date): boolean {
  const holding = switchoverAt(switchover, at);
  return holding ? holding.taking === 'calls' : isOpen(calendar, at);
}

/** From when on calls are taken next: `at` itself while they are; null where the calendar never opens again. */
export function nextTaking(calendar: Calendar, switchover: Switchover | null, at: Date): Date | null {
  const holding = switchoverAt(switchover, at);
  if (holding?.taking === 'calls') return at;
  const opening = nextOpening(calendar, holding?.until ?? at);
  const then = opening && switchoverAt(switchover, opening);
  return then?.taking === 'no_calls' ? nextOpening(calendar, then.until) : opening;
}
