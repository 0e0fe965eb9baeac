// What a carrier says of a call: which number was rung, on behalf of which other it was forwarded, and who rings.
import { type CallerNumber, readCallerId, readNumber } from '@denwaban/domain/numbers';
import { isRefusal } from '@denwaban/domain/refusals';

/** As the dialplan hands it over: the number rung and the headers of the invitation, each encoded so that it has no comma. */
type Told = Record<'dialled' | 'from' | 'asserted' | 'privacy' | 'diversion' | 'history' | 'to', string>;

export type Arrival = {
  /**
   * Whose line it may be, the likeliest first: the number rung, which the To header says where an account was rung, then those
   * that were forwarded to it.
   */
  numbers: string[];
  from: CallerNumber;
};

export function readArrival(args: readonly string[]): Arrival {
  const [dialled = '', from = '', asserted = '', privacy = '', diversion = '', history = '', to = ''] =
    args.map(decoded);
  return readTold({ dialled, from, asserted, privacy, diversion, history, to });
}

function readTold({ dialled, from, asserted, privacy, diversion, history, to }: Told): Arrival {
  const forwarded = [...usersIn(diversion), ...usersIn(history)];
  const numbers = new Set([dialled, ...usersIn(to), ...forwarded].map(readNumber));
  return {
    numbers: [...numbers].filter((number): number is string => !isRefusal(number)),
    from: callerOf({ from, asserted, privacy }),
  };
}

/**
 * Who keeps the number back is asked to be believed, also where the carrier tells us the number all the same (RFC 3325). What
 * kind of absence it is stands in the display name of the From header.
 */
function callerOf({ from, asserted, privacy }: Pick<Told, 'from' | 'asserted' | 'privacy'>): CallerNumber {
  const [user = ''] = usersIn(from);
  if (/anonymous|unavailable|restricted/i.test(user) || /\b(?:id|user|header)\b/i.test(privacy)) return absence(from);
  const [number = user] = usersIn(asserted);
  return readCallerId(number);
}

function absence(from: string): CallerNumber {
  const shown = /^\s*"?([^"<]*?)"?\s*</.exec(from)?.[1] ?? '';
  const read = readCallerId(shown);
  const isKnown = shown !== '' && (read.kind === 'payphone' || read.kind === 'out_of_area');
  return isKnown ? read : { kind: 'withheld' };
}

/** Every number that a header names, in its order: `"A, B" <sip:+81312345678;npdi@carrier>;reason=unconditional`. */
function usersIn(header: string): string[] {
  return [...header.matchAll(/(?:sips?|tel):([^@;>?\s]+)/gi)].map(([, user = '']) => decoded(user));
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
