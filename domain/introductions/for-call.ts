import type { Call } from '../calls/index.ts';
import type { CallerNumber } from '../numbers/index.ts';
import type { Introduction } from './introduction.ts';

export type Arriving = Pick<Call, 'client' | 'line' | 'exchange' | 'from' | 'arrivedAt'>;

/**
 * Which note announces a caller; null, where none does. By their number, where the note names it, on whichever line. Else the
 * oldest on the line rung, where who rings does not say otherwise: a number of the client's own (`own`, E.164) or none at all
 * is what a transfer shows; a stranger's takes no note that names another.
 */
export function introductionFor(
  call: Arriving,
  open: readonly Introduction[],
  own: ReadonlySet<string>,
): Introduction | null {
  const waiting = open.filter((each) => isWaiting(each, call)).sort(byAge);
  const shown = shownBy(call.from);
  const named = waiting.filter(({ number }) => number !== null && number === shown);
  const onLine = (each: Introduction) => each.line === call.line;
  const isFromClient = call.from.kind !== 'payphone' && (shown === null || own.has(shown));
  const fitting = waiting.filter((each) => isOnLine(each, call) && (isFromClient || each.number === null));
  return named.find(onLine) ?? named[0] ?? fitting[0] ?? null;
}

function isWaiting({ client, state, until }: Introduction, call: Arriving): boolean {
  return client === call.client && state.is === 'open' && call.arrivedAt < until;
}

/** A call taken by hand came in on some telephone: nobody knows under which number it was rung. */
function isOnLine({ line }: Introduction, call: Arriving): boolean {
  return line === call.line || call.exchange === 'manual';
}

function shownBy(from: CallerNumber): string | null {
  if (from.kind === 'number') return from.e164;
  return from.kind === 'web' ? from.stated : null;
}

function byAge(one: Introduction, other: Introduction): number {
  return one.writtenAt.getTime() - other.writtenAt.getTime() || (one.id < other.id ? -1 : 1);
}
