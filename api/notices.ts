import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, instant, named, paged, pageOf } from './shapes.ts';

const words = z.string().max(2000);

/** What the desk needs of a notice that holds now. */
export const noticeLine = z
  .object({
    id,
    client: id.nullable(),
    case: id.nullable(),
    words: z.string(),
    important: z.boolean(),
    from: instant,
    until: instant,
  })
  .meta({ id: 'NoticeLine' });
export type NoticeLine = z.output<typeof noticeLine>;

export const notice = noticeLine
  .extend({
    /** null: for everyone. */
    clientName: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    /** The client's own words, where the agency tells it otherwise. */
    wish: z.string().nullable(),
    writtenBy: z.object({ as: z.enum(['client', 'staff']), name: z.string() }).nullable(),
    writtenAt: instant,
    state: z.enum(['wished', 'coming', 'standing', 'over', 'declined', 'withdrawn']),
    settled: z.object({ by: z.string(), at: instant, words: z.string() }).nullable(),
    /** Whether whoever asks has ticked it as read. */
    read: z.boolean(),
    may: z.object({ letStand: z.boolean(), decline: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Notice' });
export type NoticeShown = z.output<typeof notice>;

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/notices',
  door: 'keep_notices',
  says: 'Notices, newest first: those that stand or are to come, wishes of clients, or what is over.',
  query: paged.extend({ state: z.enum(['standing', 'wished', 'over']).default('standing'), client: id.optional() }),
  answer: pageOf(notice),
});

export const listUnreadNotices = endpoint({
  name: 'listUnreadNotices',
  method: 'GET',
  path: '/notices/unread',
  door: 'keep_notices',
  says: 'What stands now and whoever asks has not ticked as read: of everyone, and of the clients they answer for.',
  answer: z.object({ items: z.array(notice) }),
});

const unreadBy = z.object({ notice: noticeLine, clientName: z.string().nullable(), people: z.array(named) });
export type UnreadBy = z.output<typeof unreadBy>;

export const listUnreadBy = endpoint({
  name: 'listUnreadBy',
  method: 'GET',
  path: '/notices/unread-by',
  door: 'see_board',
  says: 'The important notices that stand now, and who of those at their seats has not read them.',
  answer: z.object({ items: z.array(unreadBy) }),
});

export const noticesOfCase = endpoint({
  name: 'noticesOfCase',
  method: 'GET',
  path: '/cases/:id/notices',
  door: 'keep_notices',
  says: 'The notices of one case, newest first.',
  params: byId,
  answer: z.object({ items: z.array(notice) }),
});

export const postNotice = endpoint({
  name: 'postNotice',
  method: 'POST',
  path: '/notices',
  door: 'keep_notices',
  says: 'Tell operators something for a while: of a case, of a client, or of everything.',
  body: z.object({
    client: id.nullable(),
    case: id.nullable().default(null),
    words,
    important: z.boolean().default(false),
    from: instant,
    until: instant,
  }),
  answer: notice,
});

export const tickNotice = endpoint({
  name: 'tickNotice',
  method: 'PUT',
  path: '/notices/:id/reading',
  door: 'keep_notices',
  says: 'Tick a notice as read, for oneself.',
  params: byId,
});

export const listNoticeReadings = endpoint({
  name: 'listNoticeReadings',
  method: 'GET',
  path: '/notices/:id/readings',
  door: 'keep_notices',
  says: 'Who has read a notice, and who of those whom it concerns has not.',
  params: byId,
  answer: z.object({
    readings: z.array(z.object({ person: named, at: instant })),
    outstanding: z.array(named),
  }),
});

export const letNoticeStand = endpoint({
  name: 'letNoticeStand',
  method: 'POST',
  path: '/notices/:id/standing',
  door: 'judge_notices',
  says: 'A supervisor lets a client’s wish stand, in the words in which operators are told.',
  params: byId,
  body: z.object({ words }),
  answer: notice,
});

export const declineNotice = endpoint({
  name: 'declineNotice',
  method: 'POST',
  path: '/notices/:id/refusal',
  door: 'judge_notices',
  says: 'A supervisor does not let a client’s wish stand, and says why.',
  params: byId,
  body: z.object({ words }),
  answer: notice,
});

export const takeDownNotice = endpoint({
  name: 'takeDownNotice',
  method: 'POST',
  path: '/notices/:id/withdrawal',
  door: 'keep_notices',
  says: 'A notice holds no more, before its time is over.',
  params: byId,
  answer: notice,
});

export const listOwnNotices = endpoint({
  name: 'listOwnNotices',
  method: 'GET',
  path: '/company/notices',
  door: 'keep_own_notices',
  says: 'What the company’s people asked to be told to those who answer for it, newest first.',
  query: paged,
  answer: pageOf(notice),
});

export const wishNotice = endpoint({
  name: 'wishNotice',
  method: 'POST',
  path: '/company/notices',
  door: 'keep_own_notices',
  says: 'Ask the agency to tell those who answer for the company something for a while; a supervisor lets it stand.',
  body: z.object({ words, from: instant, until: instant }),
  answer: notice,
});

export const takeDownOwnNotice = endpoint({
  name: 'takeDownOwnNotice',
  method: 'POST',
  path: '/company/notices/:id/withdrawal',
  door: 'keep_own_notices',
  says: 'What the company asked to be told holds no more, before its time is over.',
  params: byId,
  answer: notice,
});
