// Histories of complaints with a known end, made by a model of callers that knows nothing of the rule it is to test: a caller
// has a temper, a patience and a share of chance that nobody can see, and complains again by a hazard that rises with them.
import type { Standing } from '@denwaban/domain/risks';

export type History = {
  /** Each full hour while the case was open and the caller had not complained again. */
  hours: readonly { at: Date; standing: Standing }[];
  /** When the caller complained of the handling; null where that never happened. */
  complainedAgain: Date | null;
};

const hour = 3_600_000;
const start = Date.UTC(2026, 3, 1);
const watchedHours = 72;

export function histories(count: number, seed: number): History[] {
  const chance = chances(seed);
  return Array.from({ length: count }, (_, number) => history(`case-${number}`, chance));
}

function history(id: string, chance: Chance): History {
  const life = drawn(chance);
  const rangAgain: Date[] = [];
  const gaveUp: Date[] = [];
  const hours: History['hours'][number][] = [];
  for (let at = 1; at <= watchedHours && at < life.closedAfter; at++) {
    hours.push({ at: after(at), standing: { ...seen(id, life, at), rangAgain: [...rangAgain], gaveUp: [...gaveUp] } });
    const late = at < life.rungBackAfter ? Math.max(0, at - life.promisedWithin) : 0;
    if (chance.happens(hazard(life, at, late, rangAgain.length)))
      return { hours, complainedAgain: after(at + chance.of()) };
    if (late > 0 && chance.happens(0.05 + 0.06 * life.temper)) rangAgain.push(after(at));
    else if (chance.happens(0.004 * life.temper)) gaveUp.push(after(at));
  }
  return { hours, complainedAgain: null };
}

type Life = ReturnType<typeof drawn>;

/** What is true of one case, most of which no operator can see. */
function drawn(chance: Chance) {
  const severity = chance.among([1, 1, 1, 2, 2, 2, 2, 3, 3, 4] as const);
  const temper = Math.max(0, Math.min(3, 0.4 * severity + chance.normal() * 0.8));
  const promisedWithin = chance.among([2, 2, 4, 8, 24]);
  const isForgotten = chance.happens(0.12);
  const rungBackAfter = isForgotten ? Number.POSITIVE_INFINITY : promisedWithin * Math.exp(chance.normal() * 0.7 - 0.4);
  const isContent = chance.happens(0.75);
  return {
    severity,
    temper,
    promisedWithin,
    rungBackAfter,
    isContent,
    frailty: Math.exp(chance.normal() * 0.6),
    // The operator's eye: right within half a step two times in three.
    emotionAtEnd: Math.max(0, Math.min(3, Math.round(temper + chance.normal() * 0.7))) as 0 | 1 | 2 | 3,
    claimedAfter: isForgotten ? Number.POSITIVE_INFINITY : rungBackAfter * chance.of(),
    acknowledgedAfter: isForgotten && chance.happens(0.5) ? Number.POSITIVE_INFINITY : chance.of() * 3,
    attempts: chance.among([0, 0, 0, 1, 2]),
    closedAfter: isContent ? rungBackAfter + 24 * chance.of() : Number.POSITIVE_INFINITY,
  };
}

/** The danger of one hour. */
function hazard(
  { temper, frailty, rungBackAfter, isContent }: Life,
  at: number,
  late: number,
  chasers: number,
): number {
  if (at >= rungBackAfter && isContent) return 0;
  const restless = at >= rungBackAfter ? 2 : 1;
  return Math.min(0.9, 0.0012 * restless * frailty * Math.exp(0.8 * temper) * (1 + 0.45 * late) * (1 + 1.1 * chasers));
}

/** What the books show of it at an hour. */
function seen(id: string, life: Life, at: number): Omit<Standing, 'rangAgain' | 'gaveUp'> {
  const isOwed = at < life.rungBackAfter;
  return {
    case: id,
    client: 'client',
    kind: 'complaint',
    severity: life.severity,
    emotionAtEnd: life.emotionAtEnd,
    owed: isOwed
      ? {
          by: after(life.promisedWithin),
          claimed: at >= life.claimedAfter,
          attempts: late(life, at) ? life.attempts : 0,
        }
      : null,
    report: at >= life.acknowledgedAfter ? 'acknowledged' : 'waiting',
    lastWord: after(isOwed ? 0 : life.rungBackAfter),
  };
}

function late({ promisedWithin }: Life, at: number): boolean {
  return at > promisedWithin;
}

function after(hours: number): Date {
  return new Date(start + hours * hour);
}

type Chance = ReturnType<typeof chances>;

/** Mulberry32: the same histories from the same seed. */
function chances(seed: number) {
  let state = seed >>> 0;
  const of = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    of,
    happens: (share: number) => of() < share,
    among: <Thing>(things: readonly Thing[]): Thing => things[Math.floor(of() * things.length)] as Thing,
    normal: () => Math.sqrt(-2 * Math.log(1 - of())) * Math.cos(2 * Math.PI * of()),
  };
}
