// Identity (本人確認): before anything is said of an order, what the caller tells us must agree with the client's books.
// A policy is what client and agency have agreed about that: which facts, for whom, and how often one may try.

export type Fact = 'name' | 'phone' | 'order_number' | 'postal_code' | 'birth_date';

/** In the order in which they are asked. */
export const facts: readonly Fact[] = ['name', 'order_number', 'phone', 'postal_code', 'birth_date'];

/** Who rings: the person the order belongs to, the family, or somebody who acts for that person (代理). */
export type Relation = 'self' | 'family' | 'proxy';

/** What is done when it is not the person in question who rings. `named`: told what the person is told, once we know who it is. */
export type Stand = 'named' | 'callback' | 'refused';

export type Policy = {
  /** False: this client lets us speak of orders without it. */
  isRequired: boolean;
  /** Each of these must agree. */
  always: readonly Fact[];
  /** Of these, `atLeast` must agree. */
  others: readonly Fact[];
  atLeast: number;
  family: Stand;
  proxy: Stand;
  /** How many checks of a call may contain a fact that differs; after that only a callback helps. */
  tries: number;
  /** To be said when it fails; empty: the usual words. */
  failedWords: string;
};

/** Name and one more fact of three, the family by callback: what most mail-order desks ask. */
export const usualPolicy: Policy = {
  isRequired: true,
  always: ['name'],
  others: ['order_number', 'phone', 'postal_code'],
  atLeast: 1,
  family: 'callback',
  proxy: 'callback',
  tries: 3,
  failedWords: '',
};

export type IdentityEvent = { client: string; id: string } & (
  | { name: 'identity.policy_set'; data: Record<never, never> }
  | { name: 'identity.checked'; data: { call: string; result: 'matched' | 'failed' | 'not_enough' } }
);
