import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../shell/clock.ts';
import * as store from './store.ts';

// How often a password may be tried. Three counts, since guessing comes in three ways: at one account from one place, at
// one account from many places, at many accounts from one place. The last is wide: a whole shift signs in from one address.
type Limit = { minutes: number; account: number; address: number; both: number };

const limits: Record<store.Doing, Limit> = {
  sign_in: { minutes: 15, account: 30, address: 100, both: 5 },
  reset: { minutes: 60, account: 3, address: 30, both: 3 },
  // Six digits, of which three are right at any moment: whoever knows the password and asks from everywhere guesses one in
  // four years.
  second_step: { minutes: 60, account: 10, address: 100, both: 5 },
  // Guessed at from anywhere: a code of a receipt number has eight digits, and opens no name.
  receipt: { minutes: 60, account: 20, address: 100, both: 20 },
  password_again: { minutes: 15, account: 10, address: 100, both: 5 },
};

export type Try = { doing: store.Doing; account: string; address: string; now: Date };

/** Counts a try before it is made, so that many at once are no way around; says whether it may be made. */
export async function mayTry(pool: store.Pool, { doing, now, ...from }: Try): Promise<boolean> {
  const limit = limits[doing];
  const until = new Date(now.getTime() + limit.minutes * 60_000);
  const counts = await store.countTry(pool, { doing, ...from, now, until });
  return counts.every(({ account, address, count }) => {
    if (account === '') return count <= limit.address;
    return count <= (address === '' ? limit.account : limit.both);
  });
}

/** The same for other words that have something to be guessed. */
export type Tries = {
  mayTry(doing: store.Doing, account: string, request: FastifyRequest): Promise<boolean>;
  forgive(doing: store.Doing, account: string, request: FastifyRequest): Promise<void>;
};

export function openTries(pool: store.Pool, clock: Clock): Tries {
  const tried = (doing: store.Doing, account: string, request: FastifyRequest) => ({
    ...{ doing, account, address: addressOf(request), now: clock.now() },
  });
  return {
    mayTry: (...asked) => mayTry(pool, tried(...asked)),
    forgive: (...asked) => store.forgiveTries(pool, tried(...asked)),
  };
}

/** Where a request comes from; the shell has decided which proxies to believe. */
export function addressOf({ ip }: FastifyRequest): string {
  const address = (ip ?? '').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  return isIP(address) ? address : '0.0.0.0';
}

/** As addresses are compared: nobody has both Taro@ and taro@. */
export function accountOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
