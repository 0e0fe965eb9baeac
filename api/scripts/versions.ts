// The versions of a manual, and what one changes against another.
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byClient, byId, id, instant, named, short } from '../shapes.ts';
import { content } from './content.ts';
import { problems, section } from './shapes.ts';

export const versionLine = z.object({
  id,
  client: id,
  number: z.number().int(),
  state: z.enum(['draft', 'scheduled', 'published', 'retired']),
  note: z.string(),
  revision: z.number().int(),
  effectiveAt: instant.nullable(),
  publishedAt: instant.nullable(),
});

export const version = versionLine.extend({ content }).meta({ id: 'ScriptVersion' });

export type VersionShown = z.output<typeof version>;

/** A version in the history: who made it what it is. */
export const heading = versionLine
  .extend({
    publishedBy: named.nullable(),
    /** The client's people whose proposals went into it. */
    proposedBy: z.array(named),
  })
  .meta({ id: 'ScriptHeading' });

export type HeadingShown = z.output<typeof heading>;

export const change = z
  .object({
    section,
    key: z.string(),
    label: z.string(),
    is: z.enum(['added', 'removed', 'changed', 'reordered']),
    fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  })
  .meta({ id: 'ScriptChange' });

export type ChangeShown = z.output<typeof change>;

export const listVersions = endpoint({
  name: 'listVersions',
  method: 'GET',
  path: '/clients/:client/scripts',
  door: 'see_clients',
  says: 'The versions of a client’s manual, newest first; the one in force, the draft and the one that waits for its day whole.',
  params: byClient,
  answer: z.object({
    versions: z.array(heading),
    published: version.nullable(),
    draft: version.nullable(),
    scheduled: version.nullable(),
    /** Proposals of the client that wait for an answer. */
    proposals: z.number().int(),
  }),
});

export const getVersion = endpoint({
  name: 'getVersion',
  method: 'GET',
  path: '/scripts/:id',
  door: 'see_clients',
  says: 'One version of a manual, whole.',
  params: byId,
  answer: version,
});

export const getChanges = endpoint({
  name: 'getChanges',
  method: 'GET',
  path: '/scripts/:id/changes',
  door: 'see_clients',
  says: 'What a version changes, against another one or else the one in force (of the one in force: against the one before).',
  params: byId,
  query: z.object({ against: id.optional() }),
  answer: z.object({ against: versionLine.nullable(), changes: z.array(change) }),
});

export const saveScriptDraft = endpoint({
  name: 'saveScriptDraft',
  method: 'PUT',
  path: '/clients/:client/scripts/draft',
  door: 'draft_manual',
  says: 'Save the draft of the next version; what stands in its way of being published comes back as problems. `revision` is the one last seen, 0 where there was no draft.',
  params: byClient,
  body: z.object({ content, revision: z.number().int().min(0) }),
  answer: z.object({ version, problems }),
});

export const discardDraft = endpoint({
  name: 'discardDraft',
  method: 'DELETE',
  path: '/clients/:client/scripts/draft',
  door: 'draft_manual',
  says: 'Throw the draft away.',
  params: byClient,
});

export const publishScript = endpoint({
  name: 'publishScript',
  method: 'POST',
  path: '/clients/:client/scripts/publication',
  door: 'publish_manual',
  says: 'Put the draft in force, now or on its day; calls under way keep the version they began with.',
  params: byClient,
  body: z.object({ note: short.default(''), effectiveAt: instant.nullable().default(null) }),
  answer: version,
});

export const recallScript = endpoint({
  name: 'recallScript',
  method: 'DELETE',
  path: '/clients/:client/scripts/publication',
  door: 'publish_manual',
  says: 'Take back the day of the version that waits: it is a draft again.',
  params: byClient,
  answer: version,
});

export const restoreScript = endpoint({
  name: 'restoreScript',
  method: 'POST',
  path: '/scripts/:id/restoration',
  door: 'publish_manual',
  says: 'Put what an older version said in force again, as a new version.',
  params: byId,
  body: z.object({ note: short.default('') }),
  answer: version,
});
