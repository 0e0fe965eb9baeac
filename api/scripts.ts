import { callKinds, complaintKinds, importKinds, sections, trades } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, instant, long, named, short } from './shapes.ts';

const spoken = z.string().max(2000);
/** Of an item of a manual: a question, an answer, a procedure. */
const item = z.string().max(40);
const kindOfCall = z.object({ kind: z.enum(callKinds), about: z.enum(complaintKinds).nullable() });
const timeOfDay = z.object({
  days: z.enum(['every', 'weekdays', 'days_off']),
  from: z.string().max(5),
  to: z.string().max(5),
});

const choices = z.array(z.object({ value: short, label: short })).max(50);

const answerKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('long_text') }),
  z.object({ kind: z.literal('choice'), choices }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('yes_no') }),
  z.object({ kind: z.literal('name') }),
  z.object({ kind: z.literal('postal_code') }),
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('number'), min: z.number().nullable(), max: z.number().nullable() }),
  z.object({ kind: z.literal('pattern'), pattern: short, example: short }),
]);

export const question = z
  .object({
    id: item,
    label: short,
    say: z.string().max(1000),
    required: z.boolean(),
    readBack: z.boolean(),
    shownWhen: z.object({ question: item, is: z.array(short).max(50) }).nullable(),
    onlyFor: z.array(kindOfCall).max(20),
    onlyAt: z.array(timeOfDay).max(20),
    fills: z.enum(['caller_name', 'caller_number', 'caller_company']).nullable(),
  })
  .and(answerKind)
  .meta({ id: 'Question' });

const faq = z.object({ id: item, question: short, alsoAsked: z.array(short).max(20), answer: spoken, product: short });

const procedure = z.object({
  id: item,
  trouble: short,
  product: short,
  about: z.enum(complaintKinds),
  minSeverity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  say: spoken,
  mayOffer: z.object({ what: short, upToYen: z.number() }).nullable(),
  neverPromise: z.array(short).max(20),
  decides: z.enum(['agency', 'client']),
  evidence: z.array(short).max(20),
});

const treatment = z.discriminatedUnion('is', [
  z.object({ is: z.literal('take') }),
  z.object({ is: z.literal('answer') }),
  z.object({ is: z.literal('decline'), words: spoken }),
  z.object({ is: z.literal('dedicated'), senior: z.string().max(40), limitYen: z.number(), words: spoken }),
]);

const scopeLine = z.object({
  id: item,
  topic: short,
  kind: kindOfCall.nullable(),
  words: z.array(short).max(50),
  treatment,
});

export const content = z
  .object({
    greeting: z.object({ text: z.string().max(1000), reading: z.string().max(1000) }),
    recordingNotice: z.string().max(1000),
    closing: z.string().max(1000),
    mayTell: z.array(z.object({ topic: short, words: z.string().max(2000) })).max(100),
    ngWords: z.array(short).max(200),
    questions: z.array(question).max(60),
    faq: z.array(faq).max(1000),
    procedures: z.array(procedure).max(100),
    scope: z.array(scopeLine).max(100),
    people: z.array(z.object({ id: item, who: short, words: spoken })).max(200),
    absence: z.object({ in: short, meeting: short, out: short, off: short, unknown: short }),
    notices: z
      .array(z.object({ id: item, words: spoken, from: z.string().max(40), until: z.string().max(40) }))
      .max(50),
  })
  .meta({ id: 'ScriptContent' });

export const answer = z.union([
  z.object({ given: long, reading: short.optional(), readBack: z.boolean().optional() }),
  z.object({ notObtained: z.enum(['declined', 'cut_off', 'inaudible', 'not_needed']) }),
]);
export const answers = z.record(z.string().max(40), answer).meta({ id: 'Answers' });

const versionLine = z.object({
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

const section = z.enum(sections);
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
const conflict = z.object({ section, key: z.string(), label: z.string() });
const problems = z.array(z.object({ field: z.string(), code: z.string(), message: z.string() }));

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

const proposalLine = z.object({
  id,
  client: named,
  by: named,
  state: z.enum(['copy', 'proposed', 'accepted', 'returned']),
  words: z.string(),
  proposedAt: instant.nullable(),
  settled: z.object({ by: named, at: instant, words: z.string() }).nullable(),
});
export type ProposalLine = z.output<typeof proposalLine>;

export const proposal = proposalLine
  .extend({
    revision: z.number().int(),
    content,
    /** What it changes in the manual it was begun from. */
    changes: z.array(change),
    /** Of these, what was changed otherwise meanwhile: taking the proposal over leaves it as it is. */
    conflicts: z.array(conflict),
  })
  .meta({ id: 'ScriptProposal' });
export type ProposalShown = z.output<typeof proposal>;

export const listProposals = endpoint({
  name: 'listProposals',
  method: 'GET',
  path: '/proposals',
  door: 'draft_manual',
  says: 'What clients propose to change in their manuals, newest first: what waits for an answer, or of one client all.',
  query: z.object({ client: id.optional() }),
  answer: z.object({ proposals: z.array(proposalLine) }),
});

export const getProposal = endpoint({
  name: 'getProposal',
  method: 'GET',
  path: '/proposals/:id',
  door: 'draft_manual',
  says: 'A proposal with what it changes.',
  params: byId,
  answer: proposal,
});

export const acceptProposal = endpoint({
  name: 'acceptProposal',
  method: 'POST',
  path: '/proposals/:id/acceptance',
  door: 'publish_manual',
  says: 'Take a proposal over into the draft, whole or by sections. It reaches operators when the draft is published.',
  params: byId,
  body: z.object({ sections: z.array(section).min(1).nullable().default(null), words: spoken.default('') }),
  answer: z.object({ version, conflicts: z.array(conflict), problems }),
});

export const returnProposal = endpoint({
  name: 'returnProposal',
  method: 'POST',
  path: '/proposals/:id/return',
  door: 'publish_manual',
  says: 'Give a proposal back, with words.',
  params: byId,
  body: z.object({ words: spoken }),
});

export const getOwnManual = endpoint({
  name: 'getOwnManual',
  method: 'GET',
  path: '/company/manual',
  door: 'propose_manual',
  says: 'The client’s own manual as it is in force, the asker’s copy of it under way, and what was proposed.',
  answer: z.object({
    published: version.nullable(),
    /** Comes into force on its day. */
    scheduled: versionLine.nullable(),
    copy: proposal.nullable(),
    proposals: z.array(proposalLine),
  }),
});

export const getOwnProposal = endpoint({
  name: 'getOwnProposal',
  method: 'GET',
  path: '/company/manual/proposals/:id',
  door: 'propose_manual',
  says: 'A proposal of the client’s own people, with what it changes.',
  params: byId,
  answer: proposal,
});

export const saveOwnCopy = endpoint({
  name: 'saveOwnCopy',
  method: 'PUT',
  path: '/company/manual/copy',
  door: 'propose_manual',
  says: 'Keep the asker’s copy of the manual as edited so far. `revision` is the one last seen, 0 where there was none.',
  body: z.object({ content, revision: z.number().int().min(0) }),
  answer: z.object({ copy: proposal, problems }),
});

export const discardOwnCopy = endpoint({
  name: 'discardOwnCopy',
  method: 'DELETE',
  path: '/company/manual/copy',
  door: 'propose_manual',
  says: 'Throw the asker’s copy away.',
});

export const proposeOwnCopy = endpoint({
  name: 'proposeOwnCopy',
  method: 'POST',
  path: '/company/manual/proposals',
  door: 'propose_manual',
  says: 'Propose the asker’s copy to the agency, with the reason. It reaches no operator until the agency publishes it.',
  body: z.object({ words: spoken }),
  answer: proposal,
});

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

export const noteGap = endpoint({
  name: 'noteGap',
  method: 'POST',
  path: '/calls/:id/gaps',
  door: 'take_calls',
  says: 'What was looked for in the manual during a call was not found. Saying it again in the same call says it once.',
  params: byId,
  body: z.object({ searched: short.min(1), words: spoken.default('') }),
});

const gap = z
  .object({
    searched: z.string(),
    words: z.array(z.string()),
    times: z.number().int(),
    lastAt: instant,
    /** The version that answers it. */
    answeredBy: versionLine.nullable(),
  })
  .meta({ id: 'ManualGap' });
export type GapShown = z.output<typeof gap>;

export const listGaps = endpoint({
  name: 'listGaps',
  method: 'GET',
  path: '/clients/:client/gaps',
  door: 'draft_manual',
  says: 'What was not found in a client’s manual, most looked for first.',
  params: byClient,
  answer: z.object({ gaps: z.array(gap) }),
});

export const listOwnGaps = endpoint({
  name: 'listOwnGaps',
  method: 'GET',
  path: '/company/manual/gaps',
  door: 'propose_manual',
  says: 'What was not found in the client’s own manual, most looked for first.',
  answer: z.object({ gaps: z.array(gap) }),
});

const importing = z.object({
  kind: z.enum(importKinds),
  /** Without it nothing is saved: what would become of each row is only said. */
  save: z.stringbool().default(false),
});

const imported = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      label: z.string(),
      is: z.enum(['added', 'changed', 'unchanged', 'refused']),
      problems,
    }),
  ),
  /** Of the draft or copy as it is now; 0 where there is none. */
  revision: z.number().int(),
});
export type ImportedShown = z.output<typeof imported>;

export const importIntoDraft = endpoint({
  name: 'importIntoDraft',
  method: 'POST',
  path: '/clients/:client/scripts/imports',
  door: 'draft_manual',
  says: 'Take answers, questions or words for people into the draft, from a table (text/csv or an .xlsx workbook) or a text pasted from a document (text/plain); row by row.',
  params: byClient,
  query: importing,
  answer: imported,
});

export const importIntoOwnCopy = endpoint({
  name: 'importIntoOwnCopy',
  method: 'POST',
  path: '/company/manual/imports',
  door: 'propose_manual',
  says: 'The same into the asker’s copy of the client’s own manual.',
  query: importing,
  answer: imported,
});

const details = { title: short, product: short };
const documentQuery = z.object({
  ...details,
  product: short.default(''),
  /** Ids of the answers it belongs to, with commas between them. */
  faq: z.string().max(2000).default(''),
});

const document = z
  .object({
    id,
    ...details,
    faq: z.array(item),
    kind: z.enum(['pdf', 'jpeg', 'png', 'webp']),
    bytes: z.number().int(),
    state: z.enum(['proposed', 'shelved']),
    addedBy: named.extend({ kind: z.enum(['client', 'staff']) }),
    addedAt: instant,
  })
  .meta({ id: 'ManualDocument' });
export type DocumentShown = z.output<typeof document>;

export const listDocuments = endpoint({
  name: 'listDocuments',
  method: 'GET',
  path: '/clients/:client/documents',
  door: 'see_clients',
  says: 'The shelf of a client: PDFs and pictures by product and answer, and what was proposed for it.',
  params: byClient,
  answer: z.object({ documents: z.array(document) }),
});

export const listOwnDocuments = endpoint({
  name: 'listOwnDocuments',
  method: 'GET',
  path: '/company/documents',
  door: 'propose_manual',
  says: 'The shelf of a contact’s own company.',
  answer: z.object({ documents: z.array(document) }),
});

export const addDocument = endpoint({
  name: 'addDocument',
  method: 'POST',
  path: '/clients/:client/documents',
  door: 'draft_manual',
  says: 'Put a PDF or a picture (JPEG, PNG, WebP; up to 20 MB, as its own content type) on a client’s shelf.',
  params: byClient,
  query: documentQuery,
  answer: document,
});

export const offerDocument = endpoint({
  name: 'offerDocument',
  method: 'POST',
  path: '/company/documents',
  door: 'propose_manual',
  says: 'Offer a document for the shelf of a contact’s own company; the agency puts it there.',
  query: documentQuery,
  answer: document,
});

export const editDocument = endpoint({
  name: 'editDocument',
  method: 'PUT',
  path: '/documents/:id',
  door: 'draft_manual',
  says: 'Change what a document is called and what it belongs to.',
  params: byId,
  body: z.object({ ...details, faq: z.array(item).max(50) }),
});

export const shelveDocument = endpoint({
  name: 'shelveDocument',
  method: 'POST',
  path: '/documents/:id/acceptance',
  door: 'publish_manual',
  says: 'Put a document that was offered on the shelf.',
  params: byId,
});

export const withdrawDocument = endpoint({
  name: 'withdrawDocument',
  method: 'DELETE',
  path: '/documents/:id',
  door: 'draft_manual',
  says: 'Take a document from the shelf.',
  params: byId,
});

export const openDocument = endpoint({
  name: 'openDocument',
  method: 'GET',
  path: '/documents/:id/content',
  door: 'see_clients',
  says: 'The document itself, to be looked at in place.',
  params: byId,
});

export const openOwnDocument = endpoint({
  name: 'openOwnDocument',
  method: 'GET',
  path: '/company/documents/:id/content',
  door: 'propose_manual',
  says: 'The same of a contact’s own company.',
  params: byId,
});

const trade = z.enum(trades);

export const listTrades = endpoint({
  name: 'listTrades',
  method: 'GET',
  path: '/trades',
  door: 'draft_manual',
  says: 'The trades there is a starter for, each with the sheet its client is asked to fill in.',
  answer: z.object({
    trades: z.array(
      z.object({ trade, sheet: z.array(z.object({ id: item, topic: z.string(), example: z.string() })) }),
    ),
  }),
});

export const startManual = endpoint({
  name: 'startManual',
  method: 'POST',
  path: '/clients/:client/scripts/starter',
  door: 'draft_manual',
  says: 'Begin the draft anew from the starter of a trade and what the client told at the hearing. `revision` is the one last seen, 0 where there was no draft.',
  params: byClient,
  body: z.object({ trade, told: z.record(item, spoken), revision: z.number().int().min(0) }),
  answer: z.object({ version, problems }),
});

export const listLacks = endpoint({
  name: 'listLacks',
  method: 'GET',
  path: '/clients/:client/scripts/lacks',
  door: 'draft_manual',
  says: 'What the draft, or else the manual in force, still lacks for its trade.',
  params: byClient,
  query: z.object({ trade }),
  answer: z.object({ lacks: z.array(z.object({ section, about: z.string() })) }),
});
