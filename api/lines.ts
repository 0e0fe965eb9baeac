import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, short } from './shapes.ts';

export const line = z
  .object({
    id,
    client: id,
    kind: z.enum(['number', 'button', 'desk']),
    label: z.string(),
    number: e164.nullable(),
    /** The public key of a call button; part of its page's address. */
    buttonKey: z.string().nullable(),
    exchange: z.enum(['manual', 'cti', 'browser', 'asterisk', 'pretend']),
    state: z.enum(['open', 'closed']),
  })
  .meta({ id: 'Line' });
export type LineShown = z.output<typeof line>;

/** By what a number's calls come to an operator; a button's always come by the browser. */
const numberExchange = z.enum(['manual', 'cti', 'asterisk', 'pretend']);

export const listNumberWays = endpoint({
  name: 'listNumberWays',
  method: 'GET',
  path: '/lines/number-ways',
  door: 'edit_clients',
  says: 'By what calls to a number can come to an operator of this house: real lines only where it has an engine.',
  answer: z.object({ ways: z.array(numberExchange) }),
});

export const addLine = endpoint({
  name: 'addLine',
  method: 'POST',
  path: '/clients/:client/lines',
  door: 'edit_clients',
  says: 'Add a way in to a client: a number or a call button.',
  params: byClient,
  body: z.object({
    kind: z.enum(['number', 'button']),
    label: short.min(1),
    number: short.nullable(),
    exchange: numberExchange.optional(),
  }),
  answer: line,
});

export const editLine = endpoint({
  name: 'editLine',
  method: 'PUT',
  path: '/lines/:id',
  door: 'edit_clients',
  says: 'Rename, open or close a line.',
  params: byId,
  body: z.object({
    label: short.min(1),
    number: short.nullable(),
    state: z.enum(['open', 'closed']),
    exchange: numberExchange.optional(),
  }),
  answer: line,
});
