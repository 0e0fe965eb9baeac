// Stock (番号の在庫): the numbers carriers gave us, free, lent, cooling or returned.
import { stockStates } from '@denwaban/domain/stock';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, day, e164, id, instant, named, short } from './shapes.ts';

export const stockNumber = z
  .object({
    id,
    number: e164,
    trunk: named,
    state: z.enum(stockStates),
    /** While lent or cooling. */
    lending: z
      .object({
        client: named,
        line: named,
        from: day,
        until: day.nullable(),
        guidance: z.string(),
        endedAt: instant.nullable(),
        coolsUntil: instant.nullable(),
      })
      .nullable(),
    /** Calls since it began to cool. */
    rings: z.number().int(),
    returnedAt: instant.nullable(),
  })
  .meta({ id: 'StockNumber' });
export type StockShown = z.output<typeof stockNumber>;

const guidance = z.string().max(1000);

export const listStock = endpoint({
  name: 'listStock',
  method: 'GET',
  path: '/stock',
  door: 'connect_pbx',
  says: 'Every number of the trunks, and whose it is.',
  answer: z.object({ numbers: z.array(stockNumber) }),
});

export const addStock = endpoint({
  name: 'addStock',
  method: 'POST',
  path: '/stock',
  door: 'connect_pbx',
  says: 'Put numbers of a trunk into the stock.',
  body: z.object({ trunk: id, numbers: z.array(short).min(1).max(500) }),
  answer: z.object({ added: z.number().int() }),
});

export const lendNumber = endpoint({
  name: 'lendNumber',
  method: 'POST',
  path: '/stock/:id/lending',
  door: 'connect_pbx',
  says: 'Lend a number to a client: it is its line from now on, to the end of a day or until it is ended.',
  params: byId,
  body: z.object({ client: id, label: short, until: day.nullable(), guidance }),
  answer: stockNumber,
});

export const changeLending = endpoint({
  name: 'changeLending',
  method: 'PUT',
  path: '/stock/:id/lending',
  door: 'connect_pbx',
  says: 'Move the last day of a lending, or say what callers hear when it is over.',
  params: byId,
  body: z.object({ until: day.nullable(), guidance }),
  answer: stockNumber,
});

export const endLending = endpoint({
  name: 'endLending',
  method: 'POST',
  path: '/stock/:id/lending/ending',
  door: 'connect_pbx',
  says: 'End a lending now: callers hear its guidance while the number cools.',
  params: byId,
  body: z.object({ guidance }),
  answer: stockNumber,
});

export const giveBackNumber = endpoint({
  name: 'giveBackNumber',
  method: 'POST',
  path: '/stock/:id/return',
  door: 'connect_pbx',
  says: 'Note that a number went back to its carrier.',
  params: byId,
  answer: stockNumber,
});

export const chooseForPeople = endpoint({
  name: 'chooseForPeople',
  method: 'PUT',
  path: '/stock/for-people',
  door: 'connect_pbx',
  says: 'Which free number clients’ people see when they are rung for a transfer; null: the client’s own.',
  body: z.object({ stock: id.nullable() }),
});

export const ringsOfNumber = endpoint({
  name: 'ringsOfNumber',
  method: 'GET',
  path: '/stock/:id/rings',
  door: 'connect_pbx',
  says: 'Who rang a number since it began to cool, newest first.',
  params: byId,
  answer: z.object({ rings: z.array(z.object({ at: instant, from: e164.nullable() })) }),
});
