import { kinds } from '@denwaban/domain/retention';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, short } from './shapes.ts';

const kind = z.enum(kinds);
const days = z.record(kind, z.number().int());
/** What would go now. */
const outlook = z.object({ kind, count: z.number().int(), oldest: instant.nullable() });

const hold = z
  .object({
    id,
    about: z.object({ kind: z.enum(['case', 'caller']), id, name: z.string() }),
    why: z.string(),
    placedBy: z.string(),
    placedAt: instant,
    lifted: z.object({ by: z.string(), at: instant }).nullable(),
  })
  .meta({ id: 'LegalHold' });
export type HoldShown = z.output<typeof hold>;

const sum = z.object({ kind: z.string(), count: z.number().int() });
const certificate = z
  .object({
    id,
    reason: z.enum(['retention', 'client_left']),
    askedBy: z.string().nullable(),
    beganAt: instant,
    completedAt: instant.nullable(),
    sums: z.array(sum),
  })
  .meta({ id: 'DeletionCertificate' });
export type CertificateShown = z.output<typeof certificate>;

export const retention = z
  .object({
    periods: z.array(z.object({ kind, days: z.number(), usual: z.number(), least: z.number(), most: z.number() })),
    agreed: z.object({ by: z.string(), at: instant }).nullable(),
    /** Kept by law, whatever was agreed. */
    lawBound: z.array(z.object({ kind: z.enum(['verifications', 'books', 'access']), years: z.number() })),
    holds: z.array(hold),
    certificates: z.array(certificate),
    may: z.object({ deleteAll: z.boolean() }),
  })
  .meta({ id: 'Retention' });
export type RetentionShown = z.output<typeof retention>;

export const getRetention = endpoint({
  name: 'getRetention',
  method: 'GET',
  path: '/clients/:client/retention',
  door: 'keep_retention',
  says: 'How long what is kept of a client, what is held because of a dispute, and the certificates of what was deleted.',
  params: byClient,
  answer: retention,
});

export const agreeRetention = endpoint({
  name: 'agreeRetention',
  method: 'PUT',
  path: '/clients/:client/retention',
  door: 'keep_retention',
  says: 'Keep each kind of a client’s data for so many days from now on.',
  params: byClient,
  body: z.object({ days }),
  answer: retention,
});

export const previewRetention = endpoint({
  name: 'previewRetention',
  method: 'POST',
  path: '/clients/:client/retention/preview',
  door: 'keep_retention',
  says: 'What would go in the next round under these periods; nothing is changed.',
  params: byClient,
  body: z.object({ days }),
  answer: z.object({ goes: z.array(outlook) }),
});
export type Goes = z.output<typeof outlook>;

export const holdFromDeletion = endpoint({
  name: 'holdFromDeletion',
  method: 'POST',
  path: '/clients/:client/retention/holds',
  door: 'keep_retention',
  says: 'Keep a case, or all of its caller, until the hold is lifted.',
  params: byClient,
  body: z.object({ receiptNumber: short, what: z.enum(['case', 'caller']), why: short }),
  answer: hold,
});

export const liftHold = endpoint({
  name: 'liftHold',
  method: 'POST',
  path: '/retention/holds/:id/release',
  door: 'keep_retention',
  says: 'What was held goes when its time is over.',
  params: byId,
});

export const getCertificate = endpoint({
  name: 'getCertificate',
  method: 'GET',
  path: '/retention/certificates/:id',
  door: 'keep_retention',
  says: 'A certificate of deletion with the hash of each thing on it.',
  params: byId,
  answer: z.object({
    agency: z.string(),
    client: z.object({ id, name: z.string() }),
    certificate,
    lines: z.array(
      z.object({ kind: z.string(), thing: id.nullable(), count: z.number().int(), sha256: z.string(), at: instant }),
    ),
    /** Of more lines than are shown. */
    isWhole: z.boolean(),
  }),
});

export const deleteClientData = endpoint({
  name: 'deleteClientData',
  method: 'POST',
  path: '/clients/:client/deletion',
  door: 'keep_retention',
  says: 'Delete everything of a client who has left, but for what the law has us keep; in the background, with a certificate.',
  params: byClient,
  /** The client’s name, typed to confirm. */
  body: z.object({ typed: short }),
  answer: certificate,
});
