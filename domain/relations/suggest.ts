import type { CallbackNumber, Case } from '../cases/index.ts';
import { fold } from '../search/index.ts';
import { likeness, textOf, usualIn } from './alike.ts';
import { orderNumbersIn } from './order-number.ts';

/** As much of a case as its likeness to others is told by. */
export type Aspect = {
  id: string;
  client: string;
  caller: string | null;
  /** E.164, stated or to be rung back on. */
  numbers: readonly string[];
  reading: string | null;
  orderNumbers: readonly string[];
  text: string;
};

type Seen = Pick<
  Case,
  'id' | 'client' | 'caller' | 'callerNumber' | 'callerReading' | 'answers' | 'summary' | 'details'
> & { callback: { wanted: false } | { wanted: true; number: CallbackNumber } };

/** `orderNumber`: of its complaint, if it is one. */
export function aspectOf(found: Seen, orderNumber: string): Aspect {
  const { id, client, caller, callerNumber, callerReading, answers, summary, details, callback } = found;
  const back = callback.wanted && 'e164' in callback.number ? callback.number.e164 : null;
  return {
    ...{ id, client, caller, reading: callerReading },
    numbers: [...new Set([callerNumber, back].filter((number) => number !== null))],
    orderNumbers: orderNumbersIn({ answers, summary, details, orderNumber }),
    text: `${summary}\n${details}`,
  };
}

export type Because =
  | { is: 'same_caller' }
  | { is: 'same_number'; number: string }
  | { is: 'same_reading'; reading: string }
  | { is: 'same_order_number'; number: string }
  /** `share` of 1, and words that both have. */
  | { is: 'alike'; share: number; words: string[] };

export type Suggestion = { case: string; points: number; because: Because[] };

/**
 * Who rings is not enough, as the same people ring about many things; nor is a text, unless nearly all of it is the same. An
 * order number is: it is one order, whoever rings about it. Of several reasons that say who, or what, the strongest counts.
 */
const points = {
  same_caller: 2,
  same_number: 2,
  full_reading: 1.5,
  family_reading: 0.75,
  same_order_number: 3,
  alike: 4,
};
const enough = 3;
const leastShare = 0.3;
const most = 5;

/** Other cases of the client that may be about the same, the likeliest first, of two alike the later; and why. */
export function suggest(about: Aspect, others: readonly Aspect[]): Suggestion[] {
  const text = textOf(about.text);
  const candidates = others
    .filter(({ id, client }) => id !== about.id && client === about.client)
    .map((other) => ({ other, theirs: textOf(other.text) }));
  const usual = usualIn([text, ...candidates.map(({ theirs }) => theirs)]);
  return candidates
    .map(({ other, theirs }) => {
      const certain = [...sameCaller(about, other), ...sameReading(about, other), ...sameOrder(about, other)];
      const { share, words } = likeness(text, theirs, usual);
      const counts = share >= leastShare && (certain.length > 0 || !areTwoPeople(about, other));
      const because: Because[] = counts ? [...certain, { is: 'alike', share, words }] : certain;
      return { case: other.id, points: weigh(because), because };
    })
    .filter((suggestion) => suggestion.points >= enough)
    .toSorted((one, other) => other.points - one.points || (one.case < other.case ? 1 : -1))
    .slice(0, most);
}

/** Two customers who order the same goods say the same. */
function areTwoPeople({ caller, reading }: Aspect, other: Aspect): boolean {
  return (
    (caller !== null && other.caller !== null && caller !== other.caller) ||
    (reading !== null && other.reading !== null && fold(reading) !== fold(other.reading))
  );
}

function weigh(because: readonly Because[]): number {
  const strongest = (which: readonly Because[]) => Math.max(0, ...which.map(pointsOf));
  return strongest(because.filter(isWho)) + strongest(because.filter((each) => !isWho(each)));
}

function isWho({ is }: Because): boolean {
  return is === 'same_caller' || is === 'same_number' || is === 'same_reading';
}

function pointsOf(because: Because): number {
  switch (because.is) {
    case 'same_reading':
      return hasBothNames(because.reading) ? points.full_reading : points.family_reading;
    case 'alike':
      return because.share * points.alike;
    default:
      return points[because.is];
  }
}

/** That it is the same caller says of the number, and of the name, what there is to say. */
function sameCaller(one: Aspect, other: Aspect): Because[] {
  if (one.caller !== null && one.caller === other.caller) return [{ is: 'same_caller' }];
  const number = one.numbers.find((each) => other.numbers.includes(each));
  return number === undefined ? [] : [{ is: 'same_number', number }];
}

function sameReading({ reading, caller }: Aspect, other: Aspect): Because[] {
  if (caller !== null && caller === other.caller) return [];
  if (reading === null || other.reading === null || fold(reading) === '') return [];
  return fold(reading) === fold(other.reading) ? [{ is: 'same_reading', reading }] : [];
}

function sameOrder(one: Aspect, other: Aspect): Because[] {
  const number = one.orderNumbers.find((each) => other.orderNumbers.includes(each));
  return number === undefined ? [] : [{ is: 'same_order_number', number }];
}

function hasBothNames(reading: string): boolean {
  return /\S[\s・]+\S/.test(reading.trim());
}
