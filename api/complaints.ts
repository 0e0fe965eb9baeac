import { z } from 'zod';
import { caseFile } from './cases.ts';
import { assessment, complaint, nextAction } from './complaint-shapes.ts';
import { endpoint } from './endpoint.ts';
import { promised } from './promises.ts';
import { byId, id, short } from './shapes.ts';

const words = z.string().max(4000);
const closing = z.object({ ending: z.enum(['accepted', 'at_once', 'no_answer_wanted']), words: words.default('') });
const response = z.object({
  decision: z.enum(['granted', 'partly', 'declined']),
  correction: words,
  prevention: words,
});
/** `2026-05-06T17:00` in Tokyo; empty: the usual time of its severity. */
const until = short.default('');

export const acknowledgeComplaint = endpoint({
  name: 'acknowledgeComplaint',
  method: 'POST',
  path: '/cases/:id/complaint/acknowledgement',
  door: 'handle_complaints',
  says: 'The caller was told that the complaint has arrived (ISO 10002, 7.4).',
  params: byId,
  body: z.object({ how: z.enum(['on_the_call', 'by_phone', 'by_letter']) }),
  answer: caseFile,
});

export const assessComplaint = endpoint({
  name: 'assessComplaint',
  method: 'PUT',
  path: '/cases/:id/complaint/assessment',
  door: 'handle_complaints',
  says: 'The five questions (7.5). Another severity than theirs needs a reason; a lower one, a supervisor.',
  params: byId,
  body: z.object({
    assessment,
    severity: z.number().int().min(1).max(4).nullable().default(null),
    why: z.string().max(1000).default(''),
  }),
  answer: caseFile,
});

export const proceedWithComplaint = endpoint({
  name: 'proceedWithComplaint',
  method: 'POST',
  path: '/cases/:id/complaint/course',
  door: 'handle_complaints',
  says: 'It is looked into, or waits for the client’s word, or for the client’s callback (7.6).',
  params: byId,
  body: z.object({
    to: z.enum(['investigating', 'waiting_for_client', 'callback_due']),
    side: z.enum(['agency', 'client']).nullable().default(null),
    until,
  }),
  answer: caseFile,
});

export const respondToComplaint = endpoint({
  name: 'respondToComplaint',
  method: 'POST',
  path: '/cases/:id/complaint/response',
  door: 'handle_complaints',
  says: 'The decision, with what puts it right and what keeps it from happening again (7.7).',
  params: byId,
  body: response,
  answer: caseFile,
});

export const tellDecision = endpoint({
  name: 'tellDecision',
  method: 'POST',
  path: '/cases/:id/complaint/decision',
  door: 'handle_complaints',
  says: 'The caller was told of the decision (7.8).',
  params: byId,
  answer: caseFile,
});

export const noteRefusal = endpoint({
  name: 'noteRefusal',
  method: 'POST',
  path: '/cases/:id/complaint/refusal',
  door: 'handle_complaints',
  says: 'The caller does not accept, and was told of the other ways there are; it stays open (7.9).',
  params: byId,
  body: z.object({
    toldOf: z.array(z.enum(['consumer_centre', 'adr', 'authority', 'bar_association'])).max(4),
    words: words.default(''),
  }),
  answer: caseFile,
});

export const noteExternal = endpoint({
  name: 'noteExternal',
  method: 'POST',
  path: '/cases/:id/complaint/external',
  door: 'handle_complaints',
  says: 'Another body has the matter now.',
  params: byId,
  body: z.object({ body: short }),
  answer: caseFile,
});

export const askClosing = endpoint({
  name: 'askClosing',
  method: 'POST',
  path: '/cases/:id/complaint/closing-request',
  door: 'handle_complaints',
  says: 'Ask a supervisor, or the client’s owner, to close it.',
  params: byId,
  body: closing,
  answer: caseFile,
});

export const returnClosing = endpoint({
  name: 'returnClosing',
  method: 'POST',
  path: '/cases/:id/complaint/closing-return',
  door: 'judge_complaints',
  says: 'Not yet: the request to close goes back with a reason.',
  params: byId,
  body: z.object({ why: z.string().max(1000) }),
  answer: caseFile,
});

export const closeComplaint = endpoint({
  name: 'closeComplaint',
  method: 'POST',
  path: '/cases/:id/complaint/closure',
  door: 'judge_complaints',
  says: 'Close it, or approve that it is closed; refused while anything promised is open.',
  params: byId,
  body: closing,
  answer: caseFile,
});

export const dedicateComplaint = endpoint({
  name: 'dedicateComplaint',
  method: 'PUT',
  path: '/cases/:id/complaint/owner',
  door: 'judge_complaints',
  says: 'A named senior owns it to the end within a limit in yen, and the client’s owner gets a report each business day.',
  params: byId,
  body: z.object({ owner: z.object({ staff: id, limitYen: z.number().int().min(0).max(100_000_000) }).nullable() }),
  answer: caseFile,
});

export const nameConcerned = endpoint({
  name: 'nameConcerned',
  method: 'PUT',
  path: '/cases/:id/complaint/concerned',
  door: 'judge_complaints',
  says: 'Which operator it is about; that one does not handle it.',
  params: byId,
  body: z.object({ operator: id }),
  answer: caseFile,
});

/** What the client’s people see of a complaint, and what they may do. */
export const ownComplaint = promised
  .extend({ case: id, complaint: complaint.nullable(), next: nextAction.nullable() })
  .meta({ id: 'OwnComplaint' });
export type OwnComplaint = z.output<typeof ownComplaint>;

export const getOwnComplaint = endpoint({
  name: 'getOwnComplaint',
  method: 'GET',
  path: '/company/complaints/:id',
  door: 'see_own_inbox',
  says: 'The complaint side of a message by its case: how it stands, what was promised, and whose move is next.',
  params: byId,
  answer: ownComplaint,
});

export const lookIntoOwnComplaint = endpoint({
  name: 'lookIntoOwnComplaint',
  method: 'POST',
  path: '/company/complaints/:id/course',
  door: 'answer_own_complaints',
  says: 'The client looks into it, and says by when.',
  params: byId,
  body: z.object({ until }),
  answer: ownComplaint,
});

export const respondToOwnComplaint = endpoint({
  name: 'respondToOwnComplaint',
  method: 'POST',
  path: '/company/complaints/:id/response',
  door: 'answer_own_complaints',
  says: 'The client’s decision, with what puts it right and what keeps it from happening again.',
  params: byId,
  body: response,
  answer: ownComplaint,
});

export const closeOwnComplaint = endpoint({
  name: 'closeOwnComplaint',
  method: 'POST',
  path: '/company/complaints/:id/closure',
  door: 'close_own_complaints',
  says: 'The client’s owner closes it, or approves that it is closed.',
  params: byId,
  body: closing,
  answer: ownComplaint,
});

export const reopenOwnComplaint = endpoint({
  name: 'reopenOwnComplaint',
  method: 'DELETE',
  path: '/company/complaints/:id/closure',
  door: 'answer_own_complaints',
  says: 'It was not settled after all.',
  params: byId,
  answer: ownComplaint,
});
