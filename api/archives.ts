import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant } from './shapes.ts';

export const archive = z
  .object({
    id,
    client: id,
    /** By business name, or as the client's people are called. */
    askedBy: z.string(),
    askedAt: instant,
    state: z.enum(['waiting', 'working', 'done', 'failed', 'expired']),
    /** Of `total` records and files. */
    done: z.number().int(),
    total: z.number().int(),
    made: z.object({ bytes: z.number().int(), sha256: z.string(), expiresAt: instant }).nullable(),
  })
  .meta({ id: 'Archive' });
export type ArchiveShown = z.output<typeof archive>;

const archives = z.object({ archives: z.array(archive) });

export const listArchives = endpoint({
  name: 'listArchives',
  method: 'GET',
  path: '/clients/:client/archives',
  door: 'keep_archives',
  says: 'The archives made of one client, newest first.',
  params: byClient,
  answer: archives,
});

export const askArchive = endpoint({
  name: 'askArchive',
  method: 'POST',
  path: '/clients/:client/archives',
  door: 'keep_archives',
  says: 'Have everything of one client written into an open archive, in the background.',
  params: byClient,
  answer: archive,
});

export const takeArchive = endpoint({
  name: 'takeArchive',
  method: 'GET',
  path: '/archives/:id/file',
  door: 'keep_archives',
  says: 'An archive, as a file (.tar.gz).',
  params: byId,
});

export const listOwnArchives = endpoint({
  name: 'listOwnArchives',
  method: 'GET',
  path: '/company/archives',
  door: 'ask_own_archives',
  says: 'The archives made of the own company, newest first.',
  answer: archives,
});

export const askOwnArchive = endpoint({
  name: 'askOwnArchive',
  method: 'POST',
  path: '/company/archives',
  door: 'ask_own_archives',
  says: 'Have everything of the own company written into an open archive, in the background.',
  answer: archive,
});

export const takeOwnArchive = endpoint({
  name: 'takeOwnArchive',
  method: 'GET',
  path: '/company/archives/:id/file',
  door: 'ask_own_archives',
  says: 'An archive of the own company, as a file (.tar.gz).',
  params: byId,
});

export const arrival = z
  .object({
    id,
    fileName: z.string(),
    sentBy: z.string(),
    sentAt: instant,
    state: z.enum(['waiting', 'working', 'done', 'failed']),
    done: z.number().int(),
    total: z.number().int(),
    why: z
      .object({
        code: z.enum([
          'not_an_archive',
          'archive_damaged',
          'archive_newer',
          'client_already_here',
          'number_taken_here',
        ]),
        about: z.string(),
      })
      .nullable(),
    came: z.object({ client: id, name: z.string() }).nullable(),
  })
  .meta({ id: 'Arrival' });
export type ArrivalShown = z.output<typeof arrival>;

export const listArrivals = endpoint({
  name: 'listArrivals',
  method: 'GET',
  path: '/arrivals',
  door: 'keep_archives',
  says: 'Archives of clients that came from other houses, newest first.',
  answer: z.object({ arrivals: z.array(arrival) }),
});

export const sendArrival = endpoint({
  name: 'sendArrival',
  method: 'POST',
  path: '/arrivals',
  door: 'keep_archives',
  says: 'Take a client in from an archive, sent as the body (application/gzip); it is taken in in the background, whole or not at all.',
  query: z.object({ name: z.string().max(200) }),
  answer: arrival,
});
