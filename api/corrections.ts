import { correctedFields, whys } from '@denwaban/domain/corrections';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { answer, answers } from './scripts/content.ts';
import { byId, id, instant, long, named, short } from './shapes.ts';

/** Text as it is kept (E.164, an instant; of an addressee the name), or the answer to a question of the script. */
const said = z.union([z.string(), answer]).nullable();

export const correctedField = z.union([z.enum(correctedFields), z.templateLiteral(['answers.', z.string().max(40)])]);

export const correction = z
  .object({
    id,
    number: z.number().int(),
    changes: z.array(z.object({ field: correctedField, before: said, after: said })),
    why: z.enum(whys),
    words: z.string(),
    /** Whether the client had been told the old words; else they were mended before the report went. */
    sent: z.boolean(),
    at: instant,
  })
  .meta({ id: 'Correction' });
export type CorrectionShown = z.output<typeof correction>;

/** As the agency sees it: with who made it, which is no affair of the client's. */
export const ownCorrection = correction.extend({ by: named, remark: id.nullable() }).meta({ id: 'CorrectionOfCase' });
export type CorrectionOfCase = z.output<typeof ownCorrection>;

/** What is typed, field by field; what is left out stays, and an empty text takes the fact away. */
export const typed = z
  .object({
    callerName: short,
    callerReading: short,
    callerCompany: short,
    callerNumber: short,
    addressee: z.union([id, z.literal('')]),
    summary: z.string().max(1000),
    details: long,
    callbackNumber: short,
    wishAt: short,
    wishWords: z.string().max(1000),
    answers,
  })
  .partial();

export const correctCase = endpoint({
  name: 'correctCase',
  method: 'POST',
  path: '/cases/:id/corrections',
  door: 'correct_cases',
  says: 'Correct what a case says. Where its report has gone it goes again with the change marked, also to everybody who was told before; a remark of the client’s that is named is settled by it as an error of ours.',
  params: byId,
  body: z.object({ typed, why: z.enum(whys), words: z.string().max(1000), remark: id.nullable().default(null) }),
  answer: ownCorrection,
});
