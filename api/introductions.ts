// Introductions (回送メモ): what the client's own people say of a caller whom they are about to put through to us.
import { introductionKinds, mostIntroductionLetters as most } from '@denwaban/domain/introductions';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, e164, id, instant, paged, pageOf, short } from './shapes.ts';

const kind = z.enum(introductionKinds);

/** What was said; empty, once the caller is erased. */
const said = z.object({ id, number: e164.nullable(), name: z.string().nullable(), about: z.string(), kind });

export const ownIntroduction = said
  .extend({
    /** Where the caller is put through to. */
    line: z.object({ id, label: z.string(), number: e164.nullable() }),
    writtenBy: z.string(),
    writtenAt: instant,
    /** Until then the call has to come. */
    until: instant,
    state: z.enum(['open', 'met', 'answered', 'withdrawn', 'lapsed']),
    /** A call came, and the caller hung up before anybody answered. */
    missed: z.boolean(),
    answered: z.object({ by: z.string(), at: instant }).nullable(),
    may: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'OwnIntroduction' });
export type OwnIntroduction = z.output<typeof ownIntroduction>;

/** As the operator is shown it, from the ring on. */
export const introductionAtDesk = said.extend({ writtenBy: z.string(), writtenAt: instant });
export type IntroductionAtDesk = z.output<typeof introductionAtDesk>;

export const introductionOnBoard = said.extend({ client: id, until: instant, state: z.enum(['open', 'met']) });
export type IntroductionOnBoard = z.output<typeof introductionOnBoard>;

const typed = z.object({
  /** Null: the first one. */
  line: id.nullable().default(null),
  /** In any notation, or empty. */
  number: short.default(''),
  name: z
    .string()
    .max(most.name * 2)
    .default(''),
  about: z.string().max(most.about * 2),
  kind,
});

export const listOwnIntroductions = endpoint({
  name: 'listOwnIntroductions',
  method: 'GET',
  path: '/company/introductions',
  door: 'introduce_callers',
  says: 'What one’s own company has said of callers it put through, newest first, and the lines they can be put through to.',
  query: paged,
  answer: pageOf(ownIntroduction).extend({ lines: z.array(z.object({ id, label: z.string(), number: e164 })) }),
});

export const writeIntroduction = endpoint({
  name: 'writeIntroduction',
  method: 'POST',
  path: '/company/introductions',
  door: 'introduce_callers',
  says: 'Say what a caller wants who is put through within ten minutes; it is shown to the operator as the call rings.',
  body: typed,
  answer: ownIntroduction,
});

export const correctIntroduction = endpoint({
  name: 'correctIntroduction',
  method: 'PUT',
  path: '/company/introductions/:id',
  door: 'introduce_callers',
  says: 'Correct what was said, until the call is answered. There is no more time for it.',
  params: byId,
  body: typed,
  answer: ownIntroduction,
});

export const withdrawIntroduction = endpoint({
  name: 'withdrawIntroduction',
  method: 'POST',
  path: '/company/introductions/:id/withdrawal',
  door: 'introduce_callers',
  says: 'The caller is not put through after all.',
  params: byId,
  answer: ownIntroduction,
});
