// 読了: who has read what is in force.
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, instant, named } from '../shapes.ts';
import { change, versionLine } from './versions.ts';

const unread = z.object({
  version: versionLine,
  client: named,
  /** Null: the whole manual, nothing of it was read yet. */
  changes: z.array(change).nullable(),
});

export const listUnread = endpoint({
  name: 'listUnread',
  method: 'GET',
  path: '/manual/unread',
  door: 'take_calls',
  says: 'What the asker has to read before the next call: of every client answered for, what was changed since it was last read.',
  answer: z.object({ unread: z.array(unread) }),
});

export type UnreadShown = z.output<typeof unread>;

export const confirmReading = endpoint({
  name: 'confirmReading',
  method: 'POST',
  path: '/scripts/:id/readings',
  door: 'take_calls',
  says: '読了: the asker has read the version in force.',
  params: byId,
});

export const listReadings = endpoint({
  name: 'listReadings',
  method: 'GET',
  path: '/scripts/:id/readings',
  door: 'see_board',
  says: 'Who has read a version, and who of those answering for the client has not.',
  params: byId,
  answer: z.object({ readings: z.array(z.object({ operator: named, at: instant })), outstanding: z.array(named) }),
});
