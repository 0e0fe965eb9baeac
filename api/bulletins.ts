import { bulletinKinds } from '@denwaban/domain/bulletins';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, day, id, instant, paged, pageOf } from './shapes.ts';

const kind = z.enum(bulletinKinds);
const reach = z.enum(['owners', 'everyone']);
const clockTime = z.string().max(5);
const period = z.object({ from: clockTime, to: clockTime });

/** 通常 · 休み · 時間帯 */
const dayAnswer = z.discriminatedUnion('is', [
  z.object({ date: day, is: z.literal('usual') }),
  z.object({ date: day, is: z.literal('closed') }),
  z.object({ date: day, is: z.literal('periods'), periods: z.array(period).max(12) }),
]);
export type DayAnswerShown = z.output<typeof dayAnswer>;

const answered = z.object({ days: z.array(dayAnswer), by: z.string(), at: instant });

const count = z.number().int();

export const bulletin = z
  .object({
    id,
    kind,
    subject: z.string(),
    words: z.string(),
    reach,
    days: z.array(day),
    answerBy: day.nullable(),
    effectiveFrom: day.nullable(),
    writtenBy: z.string(),
    writtenAt: instant,
    state: z.enum(['working', 'done']),
    /** Letters, written so far and in all. */
    written: count,
    total: count,
    /** Clients, by what is known of them. `kept`: only in the outbox; `nobody`: nobody of them has an address. */
    clients: z.object({
      all: count,
      reached: count,
      kept: count,
      failed: count,
      nobody: count,
      answered: count,
      takenOver: count,
    }),
    may: z.object({ remind: z.boolean(), sendAgain: z.boolean() }),
  })
  .meta({ id: 'Bulletin' });
export type BulletinShown = z.output<typeof bulletin>;

const letter = z.object({
  contact: z.string(),
  to: z.string(),
  /** 0 is the first, others remind. */
  turn: count,
  state: z.enum(['waiting', 'queued', 'sent', 'kept', 'failed']),
  why: z.string().nullable(),
});

const copy = z.object({
  client: id,
  clientName: z.string(),
  letters: z.array(letter),
  answer: answered.nullable(),
  reminders: count,
  remindedAt: instant.nullable(),
  takenOver: z.object({ by: z.string(), at: instant }).nullable(),
  may: z.object({ takeOver: z.boolean() }),
});
export type CopyShown = z.output<typeof copy>;

const wholeBulletin = bulletin.extend({ copies: z.array(copy) }).meta({ id: 'WholeBulletin' });
export type WholeBulletin = z.output<typeof wholeBulletin>;

const written = z.object({
  kind,
  subject: z.string().max(300),
  words: z.string().max(10_000),
  reach,
  clients: z.array(id).max(2000),
  days: z.array(day).max(60).default([]),
  answerBy: day.nullable().default(null),
  effectiveFrom: day.nullable().default(null),
});
export type BulletinWritten = z.input<typeof written>;

export const listBulletins = endpoint({
  name: 'listBulletins',
  method: 'GET',
  path: '/bulletins',
  door: 'send_bulletins',
  says: 'What was written to many clients at once, newest first.',
  query: paged,
  answer: pageOf(bulletin),
});

export const getBulletin = endpoint({
  name: 'getBulletin',
  method: 'GET',
  path: '/bulletins/:id',
  door: 'send_bulletins',
  says: 'One bulletin: whom it reached and whom not, who has answered, and what.',
  params: byId,
  answer: wholeBulletin,
});

const draftLetter = z.object({
  client: id,
  clientName: z.string(),
  contact: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type DraftLetter = z.output<typeof draftLetter>;

export const previewBulletin = endpoint({
  name: 'previewBulletin',
  method: 'POST',
  path: '/bulletins/preview',
  door: 'send_bulletins',
  says: 'Every letter as it would go out, and the clients of whom nobody has an address. Nothing is sent.',
  body: written,
  answer: z.object({ letters: z.array(draftLetter), nobody: z.array(z.object({ id, name: z.string() })) }),
});

export const sendBulletin = endpoint({
  name: 'sendBulletin',
  method: 'POST',
  path: '/bulletins',
  door: 'send_bulletins',
  says: 'Write to all of these clients; it is done in steps, and the page may be left.',
  body: written,
  answer: bulletin,
});

export const sendBulletinAgain = endpoint({
  name: 'sendBulletinAgain',
  method: 'POST',
  path: '/bulletins/:id/sending',
  door: 'send_bulletins',
  says: 'Send the letters again that did not arrive, to the addresses as they are now.',
  params: byId,
  answer: bulletin,
});

export const remindOfBulletin = endpoint({
  name: 'remindOfBulletin',
  method: 'POST',
  path: '/bulletins/:id/reminders',
  door: 'send_bulletins',
  says: 'Remind the clients that have not answered.',
  params: byId,
  answer: bulletin,
});

export const takeOverAnswer = endpoint({
  name: 'takeOverAnswer',
  method: 'POST',
  path: '/bulletins/:id/copies/:client/taking',
  door: 'send_bulletins',
  says: 'Put a client’s answer into its special days.',
  params: z.object({ id, client: id }),
  answer: wholeBulletin,
});

const ownCopy = z
  .object({
    id,
    kind,
    subject: z.string(),
    words: z.string(),
    effectiveFrom: day.nullable(),
    writtenAt: instant,
    answerBy: day.nullable(),
    /** The days asked about, with what they usually are. */
    days: z.array(z.object({ date: day, holiday: z.string().nullable(), usual: z.array(period) })),
    answer: answered.nullable(),
    takenOver: z.boolean(),
    may: z.object({ answer: z.boolean() }),
  })
  .meta({ id: 'BulletinCopy' });
export type OwnCopy = z.output<typeof ownCopy>;

const answering = z.object({ days: z.array(dayAnswer).max(60) });

export const listOwnBulletins = endpoint({
  name: 'listOwnBulletins',
  method: 'GET',
  path: '/company/bulletins',
  door: 'keep_own_notices',
  says: 'What the agency wrote to the company, newest first.',
  query: paged,
  answer: pageOf(ownCopy),
});

export const answerOwnBulletin = endpoint({
  name: 'answerOwnBulletin',
  method: 'PUT',
  path: '/company/bulletins/:id/answer',
  door: 'keep_own_notices',
  says: 'Say for each day asked about what the company’s hours are.',
  params: byId,
  body: answering,
  answer: ownCopy,
});

const byToken = z.object({ token: z.string().max(200) });
const linkedCopy = ownCopy.extend({ client: z.string(), agency: z.string(), contact: z.string() });
export type LinkedCopy = z.output<typeof linkedCopy>;

export const openReply = endpoint({
  name: 'openReply',
  method: 'GET',
  path: '/bulletin-replies/:token',
  door: 'link',
  says: 'What the link in a bulletin asks; looking changes nothing.',
  params: byToken,
  answer: linkedCopy,
});

export const answerByReply = endpoint({
  name: 'answerByReply',
  method: 'PUT',
  path: '/bulletin-replies/:token',
  door: 'link',
  says: 'Answer by the link in a bulletin, without signing in.',
  params: byToken,
  body: answering,
  answer: linkedCopy,
});
