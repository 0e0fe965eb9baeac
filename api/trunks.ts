// Trunks (外線): what joins our exchange to carriers' networks.
import { destinations } from '@denwaban/domain/numbers';
import { trunkStandings } from '@denwaban/domain/trunks';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, e164, id, instant, short } from './shapes.ts';

const destination = z.enum(destinations);

/** Yen, tax included, for every so many seconds begun. */
const rate = z.object({ yen: z.number(), seconds: z.number() });
const rates = z.record(destination, rate);

export const trunk = z
  .object({
    id,
    name: z.string(),
    joins: z.enum(['account', 'address']),
    host: z.string(),
    port: z.number().int(),
    account: z.string(),
    /** Whether one is kept; what it is, nobody is told again. */
    hasPassword: z.boolean(),
    peers: z.array(z.string()),
    mostCalls: z.number().int(),
    rings: z.array(destination),
    rates,
    mostYenADay: z.number().int(),
    /** Yen since midnight, those who are on the line included. */
    spentToday: z.number().int(),
    shownNumber: e164.nullable(),
    state: z.enum(['open', 'closed']),
    standing: z.enum(trunkStandings),
    standsSince: instant,
    /** What it holds, returned numbers aside. */
    numbers: z.array(e164),
  })
  .meta({ id: 'Trunk' });
export type TrunkShown = z.output<typeof trunk>;

const typedTrunk = z.object({
  name: short,
  joins: z.enum(['account', 'address']),
  host: short,
  port: z.number(),
  account: short,
  /** Empty leaves the one that is kept. */
  password: short.default(''),
  peers: z.array(short).max(100),
  mostCalls: z.number(),
  rings: z.array(destination),
  rates,
  mostYenADay: z.number(),
  shownNumber: short.nullable(),
  state: z.enum(['open', 'closed']),
});

export const listTrunks = endpoint({
  name: 'listTrunks',
  method: 'GET',
  path: '/trunks',
  door: 'connect_pbx',
  says: 'The trunks to carriers, and how each stands.',
  answer: z.object({ hasExchange: z.boolean(), trunks: z.array(trunk) }),
});

export const addTrunk = endpoint({
  name: 'addTrunk',
  method: 'POST',
  path: '/trunks',
  door: 'connect_pbx',
  says: 'Join a carrier: the exchange tries at once.',
  body: typedTrunk,
  answer: trunk,
});

export const editTrunk = endpoint({
  name: 'editTrunk',
  method: 'PUT',
  path: '/trunks/:id',
  door: 'connect_pbx',
  says: 'Change a trunk, or close it: calls on it go on until they end, and no more come.',
  params: byId,
  body: typedTrunk,
  answer: trunk,
});

export const listSpending = endpoint({
  name: 'listSpending',
  method: 'GET',
  path: '/trunks/spending',
  door: 'connect_pbx',
  says: 'What calls out have cost, by day, the newest first: the last 31 days on which there were any.',
  answer: z.object({
    days: z.array(
      z.object({
        day: z.string(),
        /** Rung. */
        calls: z.number().int(),
        answered: z.number().int(),
        /** Tax included, those who are on the line included. */
        yen: z.number().int(),
      }),
    ),
  }),
});

export const tryNumber = endpoint({
  name: 'tryNumber',
  method: 'POST',
  path: '/trunks/:id/trial',
  door: 'connect_pbx',
  says: 'Whether a number may be rung by a trunk; nothing is rung.',
  params: byId,
  body: z.object({ number: short }),
  answer: z.object({ number: e164, leadsTo: destination }),
});
