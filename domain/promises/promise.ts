// Promise (お約束): something the caller was told would be done: what, by the agency or by the client, and by when. It is kept,
// broken or taken back, and never merely forgotten. A callback (折り返し) is a promise of its own kind, with its own clock,
// and is not written down here a second time.

export type PromiseSide = 'agency' | 'client';
export const promiseSides: readonly PromiseSide[] = ['agency', 'client'];

export type MadePromise = {
  id: string;
  client: string;
  case: string;
  /** In the words it was made in: 「本日17時までに、担当の佐藤からメールでご連絡します」. */
  what: string;
  by: PromiseSide;
  /** The person of that side who does it; null: whoever of them is there. */
  who: string | null;
  until: Date;
  /** Set once `until` has passed and it was said so. */
  overdueSince: Date | null;
  madeBy: string;
  madeAt: Date;
  state: PromiseState;
};

export type PromiseState =
  | { is: 'open' }
  | { is: 'kept'; words: string; by: string; at: Date }
  /** It was not done, and will not be. */
  | { is: 'broken'; words: string; by: string; at: Date }
  /** Taken back with the caller's knowledge. */
  | { is: 'withdrawn'; words: string; by: string; at: Date };

type Timed = { case: string; until: string };

export type PromiseEvent = { client: string; id: string } & (
  | { name: 'promise.made'; data: Timed & { by: PromiseSide; who: string | null } }
  | { name: 'promise.kept'; data: { case: string; by: string; late: boolean } }
  | { name: 'promise.broken' | 'promise.withdrawn'; data: { case: string; by: string } }
  | { name: 'promise.overdue'; data: Timed & { by: PromiseSide } }
);

export type PromiseAnswer = { promise: MadePromise; events: readonly PromiseEvent[] };
