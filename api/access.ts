import { accessActions, accessTo } from '@denwaban/domain/access';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, instant, named, paged, pageOf } from './shapes.ts';

export const access = z
  .object({
    id,
    at: instant,
    /** Null: of no one client. */
    client: named.nullable(),
    /** As they were called and what they were when they looked; staff by their business name. */
    by: z.object({
      /** `house`: whoever gave a command at the machine itself. */
      kind: z.enum(['staff', 'contact', 'caller', 'house']),
      id: id.nullable(),
      name: z.string(),
      role: z.string().nullable(),
    }),
    what: z.enum(accessTo),
    /** The thing itself, with the words by which it is known: a receipt number, a name; `case` where its file can be opened. */
    about: z.object({ id, label: z.string().nullable(), case: id.nullable() }).nullable(),
    action: z.enum(accessActions),
    result: z.enum(['given', 'nothing', 'refused']),
    why: z.string().nullable(),
    /** The network address; for the agency alone. */
    from: z.string().nullable(),
  })
  .meta({ id: 'Access' });
export type AccessShown = z.output<typeof access>;

const filter = paged.extend({
  action: z.enum(accessActions).optional(),
  what: z.enum(accessTo).optional(),
  /** One Tokyo day. */
  day: day.optional(),
});

export const listAccess = endpoint({
  name: 'listAccess',
  method: 'GET',
  path: '/access',
  door: 'see_access',
  says: 'Who saw, heard, exported what of whose data, newest first. Records are added to and never changed.',
  query: filter.extend({ client: id.optional(), person: id.optional(), about: id.optional() }),
  answer: pageOf(access),
});

export const listOwnAccess = endpoint({
  name: 'listOwnAccess',
  method: 'GET',
  path: '/company/access',
  door: 'see_own_access',
  says: 'The same of a contact’s own company: who at the agency, by business name, or of its own people.',
  query: filter.extend({ side: z.enum(['agency', 'own']).default('agency') }),
  answer: pageOf(access),
});
