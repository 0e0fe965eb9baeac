// What three metres away one must see of the floor.
import type { Board } from '@denwaban/api/routing';
import type { Tone } from '../kit/theme/index.ts';

export type Glance = {
  waiting: number;
  /** Since when the caller who has waited longest is waiting. */
  longestSince: string | null;
  /** Callbacks over their deadline, callbacks close to it, reports nobody received, callers waiting too long. */
  risks: { late: number; near: number; unreached: number; waits: number };
  free: number;
  atWork: number;
};

// Four calls of five within twenty seconds is what the trade calls good service.
const goodWaitSeconds = 20;
const badWaitSeconds = 60;
export const nearMinutes = 10;

export function glance(board: Board, now: Date): Glance {
  const { operators, callbacks, unreached } = board;
  // Whoever keeps the place has hung up, and does not listen to music.
  const waiting = board.waiting.filter(({ state }) => state !== 'kept' && state !== 'ringing_back');
  const near = now.getTime() + nearMinutes * 60_000;
  const isLate = ({ overdue, targetAt }: Board['callbacks'][number]) =>
    overdue || (targetAt !== null && Date.parse(targetAt) <= now.getTime());
  return {
    waiting: waiting.length,
    longestSince: waiting.map(({ since }) => since).sort()[0] ?? null,
    risks: {
      late: callbacks.filter(isLate).length,
      near: callbacks.filter((each) => !isLate(each) && each.targetAt && Date.parse(each.targetAt) <= near).length,
      unreached: unreached.length,
      waits: waiting.filter(({ since }) => secondsSince(since, now) > goodWaitSeconds).length,
    },
    free: operators.filter(({ state }) => state === 'available').length,
    atWork: operators.filter(({ readiness }) => readiness === 'available').length,
  };
}

export function waitTone(since: string | null, now: Date): Tone {
  if (since === null) return 'fine';
  const seconds = secondsSince(since, now);
  if (seconds > badWaitSeconds) return 'overdue';
  return seconds > goodWaitSeconds ? 'attention' : 'active';
}

export function riskTone({ late, near, unreached, waits }: Glance['risks']): Tone {
  if (late + unreached > 0) return 'overdue';
  return near + waits > 0 ? 'attention' : 'fine';
}

/** Nobody free is a danger while somebody waits, and worth knowing before. */
export function freeTone({ free, waiting }: Pick<Glance, 'free' | 'waiting'>): Tone {
  if (free > 0) return 'fine';
  return waiting > 0 ? 'overdue' : 'attention';
}

const secondsSince = (since: string, now: Date) => (now.getTime() - Date.parse(since)) / 1000;

type OperatorOnBoard = Board['operators'][number];

const order: readonly OperatorOnBoard['state'][] = [
  'available',
  'offered',
  'dialling',
  'talking',
  'held',
  'wrap_up',
  'seated',
  'away',
  'break',
  'training',
];

/** The free first, then those on calls, then those who are not; in each state the longest first. */
export function inOrder(operators: readonly OperatorOnBoard[]): OperatorOnBoard[] {
  return operators
    .filter(({ state }) => state !== 'signed_off')
    .sort(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.since.localeCompare(other.since),
    );
}

/** By deadline; those without one last. */
export function byDeadline(callbacks: Board['callbacks']): Board['callbacks'] {
  return callbacks.toSorted((one, other) => (one.targetAt ?? '9').localeCompare(other.targetAt ?? '9'));
}
