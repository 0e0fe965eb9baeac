// 取引時確認. Only managers; nothing of it is shown to anybody of a client.
import { documentKinds, methods } from '@denwaban/domain/verifications';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, day, id, instant, short } from './shapes.ts';

const text = z.string().max(2000);
const typedDay = z.string().max(10);
const person = z.object({ name: short, address: short, birthday: typedDay });

export const verificationRecord = z
  .object({
    subject: z.discriminatedUnion('is', [
      z.object({
        is: z.literal('corporate'),
        name: short,
        address: short,
        owners: z.array(person.extend({ why: short })).max(20),
        representative: person,
      }),
      z.object({ is: z.literal('sole'), name: short, address: short, birthday: typedDay }),
    ]),
    dealer: person.extend({ relation: short, authority: short }),
    purpose: text,
    business: text,
    documents: z.array(z.object({ of: short, kind: z.enum(documentKinds), issuer: short, number: short })).max(20),
    method: z.enum(methods),
    checkedOn: typedDay,
    highRisk: text,
    remarks: text,
  })
  .meta({ id: 'VerificationRecord' });
export type VerificationRecordShown = z.output<typeof verificationRecord>;

const file = z.object({ id, title: z.string(), kind: z.enum(['pdf', 'jpeg', 'png', 'webp']), bytes: z.number().int() });

const verification = z
  .object({
    id,
    record: verificationRecord,
    revision: z.number().int(),
    completed: z.object({ by: z.string(), at: instant }).nullable(),
    keptUntil: day.nullable(),
    files: z.array(file),
  })
  .meta({ id: 'Verification' });
export type VerificationShown = z.output<typeof verification>;

const suspicion = z
  .object({
    id,
    noticedOn: day,
    words: z.string(),
    decision: z.enum(['reported', 'not_reported']),
    why: z.string(),
    reportedOn: day.nullable(),
    reference: z.string(),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'Suspicion' });
export type SuspicionShown = z.output<typeof suspicion>;

export const verifications = z
  .object({
    draft: verification.nullable(),
    completed: z.array(verification),
    exemption: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
    suspicions: z.array(suspicion),
  })
  .meta({ id: 'Verifications' });
export type VerificationsShown = z.output<typeof verifications>;

export const getVerifications = endpoint({
  name: 'getVerifications',
  method: 'GET',
  path: '/clients/:client/verifications',
  door: 'keep_verifications',
  says: 'Who a client was found to be (取引時確認): the draft, the records, the exemption, reports of suspicion. Looking is noted.',
  params: byClient,
  answer: verifications,
});

export const writeVerification = endpoint({
  name: 'writeVerification',
  method: 'PUT',
  path: '/clients/:client/verifications/draft',
  door: 'keep_verifications',
  says: 'Keep the draft of a record, however unfinished.',
  params: byClient,
  body: z.object({ record: verificationRecord, revision: z.number().int().min(0) }),
  answer: verifications,
});

export const completeVerification = endpoint({
  name: 'completeVerification',
  method: 'POST',
  path: '/clients/:client/verifications/completion',
  door: 'keep_verifications',
  says: 'The check is done: the record is kept as it stands until seven years after the end of the contract.',
  params: byClient,
  body: z.object({ revision: z.number().int() }),
  answer: verifications,
});

export const exemptFromVerification = endpoint({
  name: 'exemptFromVerification',
  method: 'PUT',
  path: '/clients/:client/verifications/exemption',
  door: 'keep_verifications',
  says: 'For this client’s contract the law asks no check, and why.',
  params: byClient,
  body: z.object({ reason: text }),
  answer: verifications,
});

export const endExemption = endpoint({
  name: 'endExemption',
  method: 'DELETE',
  path: '/clients/:client/verifications/exemption',
  door: 'keep_verifications',
  says: 'The check is asked for after all.',
  params: byClient,
  answer: verifications,
});

export const addVerificationFile = endpoint({
  name: 'addVerificationFile',
  method: 'POST',
  path: '/clients/:client/verifications/files',
  door: 'keep_verifications',
  says: 'Put a copy of a document (PDF, JPEG, PNG, WebP; up to 20 MB, as its own content type) with the draft.',
  params: byClient,
  query: z.object({ title: short }),
  answer: file,
});

export const openVerificationFile = endpoint({
  name: 'openVerificationFile',
  method: 'GET',
  path: '/verification-files/:id',
  door: 'keep_verifications',
  says: 'A copy of a document, to be looked at in place. Looking is noted.',
  params: byId,
});

export const noteSuspicion = endpoint({
  name: 'noteSuspicion',
  method: 'POST',
  path: '/clients/:client/verifications/suspicions',
  door: 'keep_verifications',
  says: '疑わしい取引: what was noticed, whether it was reported, why, when and under which reference. Never shown to the client.',
  params: byClient,
  body: z.object({
    noticedOn: typedDay,
    words: text,
    decision: z.enum(['reported', 'not_reported']),
    why: text,
    reportedOn: typedDay.nullable(),
    reference: short,
  }),
  answer: verifications,
});
