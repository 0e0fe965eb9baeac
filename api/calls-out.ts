// Calls out (架電): one of ours rings somebody in a client's name.
import { destinations } from '@denwaban/domain/numbers';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, e164, id, named, short } from './shapes.ts';

/** A promise that is to be kept, a matter, or only a client; `number` where it is not theirs that we know. */
const wanted = z.object({
  about: z.discriminatedUnion('is', [
    z.object({ is: z.literal('callback'), id }),
    z.object({ is: z.literal('promise'), id }),
    z.object({ is: z.literal('case'), id }),
    z.object({ is: z.literal('client'), id }),
  ]),
  number: short.default(''),
});
export type CallOutWanted = z.output<typeof wanted>;

export const prepareCallOut = endpoint({
  name: 'prepareCallOut',
  method: 'POST',
  path: '/calls/out/trial',
  door: 'take_calls',
  says: 'Whom a call out would ring, as which number, and at what cost; nothing is rung.',
  body: wanted,
  answer: z
    .object({
      client: named,
      /** By name, where the matter says it. */
      person: z.string().nullable(),
      number: e164,
      leadsTo: z.enum(destinations),
      shown: e164,
      /** Yen, tax included, for every so many seconds begun. */
      rate: z.object({ yen: z.number().int(), seconds: z.number().int() }),
      /** Yen today by this trunk, and the most a day. */
      spent: z.number().int(),
      cap: z.number().int(),
      nearCap: z.boolean(),
    })
    .meta({ id: 'CallOutPrepared' }),
});

export const dialOut = endpoint({
  name: 'dialOut',
  method: 'POST',
  path: '/calls/out',
  door: 'take_calls',
  says: 'Ring somebody in a client’s name: the telephone on the desk first, then theirs.',
  body: wanted,
  answer: z.object({ call: id }),
});

export const sendKeys = endpoint({
  name: 'sendKeys',
  method: 'POST',
  path: '/calls/:id/keys',
  door: 'take_calls',
  says: 'Press keys for whoever is on the line: 0 to 9, * and #. Which ones is written down nowhere.',
  params: byId,
  body: z.object({ keys: short }),
});
