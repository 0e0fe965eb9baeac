import { fields } from '@denwaban/domain/lookups';
import { refusalCodes } from '@denwaban/domain/refusals';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, day, id, instant, named, paged, pageOf } from './shapes.ts';

const field = z.enum(fields as [(typeof fields)[number]]);
/** Where each field stands: the head of a column, or a path in an answer (`order.items.name`). */
const places = z.partialRecord(field, z.string().max(200));
const template = z.string().max(2000);

/** Where a client’s orders are looked up. `{order_number}` stands in a template for the number, encoded. */
export const orderSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('csv'), places, keepDays: z.number().int() }),
    z.object({ kind: z.literal('link'), template }),
    z.object({ kind: z.literal('api'), template, header: z.string().max(100), places }),
  ])
  .meta({ id: 'OrderSource' });

const rowError = z.object({
  line: z.number().int(),
  problems: z.array(z.object({ field: z.string(), code: z.enum(refusalCodes as [string, ...string[]]) })),
});

/** A file of orders as it was taken in. Of a row that could not be read only its line and what is wrong with it are kept. */
export const orderFile = z
  .object({
    id,
    takenAt: instant,
    expiresAt: instant,
    by: z.object({ kind: z.enum(['staff', 'contact', 'key']), name: z.string() }),
    encoding: z.enum(['utf-8', 'shift_jis']),
    records: z.number().int(),
    errorCount: z.number().int(),
    /** The first of them. */
    errors: z.array(rowError),
    freshness: z.enum(['fresh', 'stale', 'expired']),
  })
  .meta({ id: 'OrderFile' });
export type OrderFileShown = z.output<typeof orderFile>;

const sourceShown = z.object({
  source: orderSource,
  /** Whether a secret for the client’s system is kept; it is never shown again. */
  hasSecret: z.boolean(),
  /** Newest first. */
  files: z.array(orderFile),
});
export type OrderSourceShown = z.output<typeof sourceShown>;

const imported = z.object({
  file: orderFile,
  /** The very same file had been taken in this day already: nothing has changed. */
  isRepeat: z.boolean(),
});

export const maskedRecord = z
  .object({
    orderNumber: z.string(),
    name: z.string(),
    reading: z.string().nullable(),
    phone: z.string().nullable(),
    postalCode: z.string().nullable(),
    area: z.string().nullable(),
    items: z.string(),
    state: z.string(),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    shippedOn: day.nullable(),
    expectedOn: day.nullable(),
    amountYen: z.number().int().nullable(),
  })
  .meta({ id: 'MaskedOrder' });
export type MaskedOrder = z.output<typeof maskedRecord>;

const lookResult = z.enum(['shown', 'opened', 'not_found', 'refused', 'unreachable']);

/** One look at an order: who, when, in which call, and what it came to. */
export const look = z
  .object({
    id,
    at: instant,
    call: id,
    operator: named,
    orderNumber: z.string(),
    source: z.enum(['csv', 'link', 'api']),
    result: lookResult,
    /** Whether the identity had been checked and matched. */
    isMatched: z.boolean(),
  })
  .meta({ id: 'Look' });
export type LookShown = z.output<typeof look>;

export const lookupStanding = z
  .object({
    kind: z.enum(['none', 'csv', 'link', 'api']),
    needsIdentity: z.boolean(),
    isMatched: z.boolean(),
    /** The orders that may be looked at without asking for a number. */
    orderNumbers: z.array(z.string()),
    /** Of a file: how old what is shown would be. */
    freshness: z.enum(['fresh', 'stale', 'expired']).nullable(),
    takenAt: instant.nullable(),
  })
  .meta({ id: 'LookupStanding' });
export type LookupStanding = z.output<typeof lookupStanding>;

const found = z
  .object({
    result: lookResult,
    order: maskedRecord.nullable(),
    /** Opens the client’s own page for the order, in a tab of its own. */
    link: z.string().nullable(),
    /** When the client’s books said so. */
    asOf: instant.nullable(),
    freshness: z.enum(['fresh', 'stale']).nullable(),
  })
  .meta({ id: 'Found' });
export type Found = z.output<typeof found>;

export const getOrderSource = endpoint({
  name: 'getOrderSource',
  method: 'GET',
  path: '/clients/:client/order-source',
  door: 'see_clients',
  says: 'Where a client’s orders are looked up, and the files that were taken in.',
  params: byClient,
  answer: sourceShown,
});

export const setOrderSource = endpoint({
  name: 'setOrderSource',
  method: 'PUT',
  path: '/clients/:client/order-source',
  door: 'edit_clients',
  says: 'Set where a client’s orders are looked up. Without `secret` the one that is kept stays; an empty one removes it.',
  params: byClient,
  body: z.object({ source: orderSource, secret: z.string().max(2000).optional() }),
  answer: sourceShown,
});

export const getOwnOrderSource = endpoint({
  name: 'getOwnOrderSource',
  method: 'GET',
  path: '/company/order-source',
  door: 'see_own_company',
  says: 'The same for a contact’s own company.',
  answer: sourceShown,
});

export const importOrderFile = endpoint({
  name: 'importOrderFile',
  method: 'PUT',
  path: '/clients/:client/order-file',
  door: 'import_order_files',
  says: 'Take in a client’s orders (CSV as text/csv, UTF-8 or Shift JIS). They replace those of the file before; the same file twice on one day is one.',
  params: byClient,
  answer: imported,
});

export const importOwnOrderFile = endpoint({
  name: 'importOwnOrderFile',
  method: 'PUT',
  path: '/company/order-file',
  door: 'import_own_order_files',
  says: 'The same for a contact’s own company.',
  answer: imported,
});

export const importOrderFileByKey = endpoint({
  name: 'importOrderFileByKey',
  method: 'PUT',
  path: '/order-files/:token',
  door: 'link',
  says: 'The same for a system of the client that holds an upload key.',
  params: z.object({ token: z.string().max(100) }),
  answer: imported,
});

export const issueUploadKey = endpoint({
  name: 'issueUploadKey',
  method: 'POST',
  path: '/clients/:client/upload-keys',
  door: 'edit_clients',
  says: 'Make the address at which the client’s own system may leave its files. It is shown this once, and ends the one before.',
  params: byClient,
  answer: z.object({ url: z.string(), expiresAt: instant }),
});

export const getLookups = endpoint({
  name: 'getLookups',
  method: 'GET',
  path: '/calls/:id/lookups',
  door: 'take_calls',
  says: 'What may be looked up in this call.',
  params: byId,
  answer: lookupStanding,
});

export const lookUp = endpoint({
  name: 'lookUp',
  method: 'POST',
  path: '/calls/:id/lookups',
  door: 'take_calls',
  says: 'Look at one order, masked. Needs a matched check where the client’s policy says so; every look is logged.',
  params: byId,
  body: z.object({ orderNumber: z.string().trim().min(1).max(100) }),
  answer: found,
});

export const listLooks = endpoint({
  name: 'listLooks',
  method: 'GET',
  path: '/clients/:client/looks',
  door: 'see_looks',
  says: 'Every look at a client’s orders, newest first.',
  params: byClient,
  query: paged,
  answer: pageOf(look),
});

export const listOwnLooks = endpoint({
  name: 'listOwnLooks',
  method: 'GET',
  path: '/company/looks',
  door: 'see_own_looks',
  says: 'Every look at the orders of a contact’s own company, newest first.',
  query: paged,
  answer: pageOf(look),
});
