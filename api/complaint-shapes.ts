// How a complaint and what comes next of a case look from outside.
import { z } from 'zod';
import { id, instant, named } from './shapes.ts';

/** The five questions of ISO 10002 7.5; null: not asked yet. */
export const assessment = z.object({
  severity: z.enum(['opinion', 'fault', 'repeated', 'money_lost']).nullable(),
  safety: z.enum(['none', 'danger', 'injury']).nullable(),
  complexity: z.enum(['clear', 'to_investigate']).nullable(),
  impact: z.enum(['caller_only', 'others_too', 'personal_data', 'press', 'legal']).nullable(),
  immediateAction: z.enum(['not_needed', 'possible', 'not_possible']).nullable(),
});

export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const complaintState = z.enum([
  ...(['received', 'acknowledged', 'assessed', 'investigating', 'waiting_for_client', 'callback_due'] as const),
  ...(['responded', 'decision_told', 'open_refused', 'external', 'reopened', 'closed_accepted'] as const),
]);

const side = z.enum(['agency', 'client']);
const emotion = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
const ending = z.enum(['accepted', 'at_once', 'no_answer_wanted']);

const record = z.object({
  category: z
    .enum([
      ...(['manner', 'defect', 'delivery', 'billing', 'explanation', 'contract'] as const),
      ...(['personal_data', 'safety', 'unreachable', 'no_callback', 'other'] as const),
    ])
    .nullable(),
  product: z.string(),
  orderNumber: z.string(),
  facts: z.object({
    ...{ who: z.string(), when: z.string(), where: z.string(), what: z.string(), why: z.string(), how: z.string() },
  }),
  remedySought: z.string(),
  /** 0 calm to 3 beside themselves. */
  emotionStart: emotion,
  emotionEnd: emotion,
  apologised: z.boolean(),
  receiptTold: z.boolean(),
  namedEmployee: named.nullable(),
});

export const complaint = z
  .object({
    case: id,
    about: z.enum(['staff', 'service', 'operator', 'other']),
    record,
    assessment,
    severity,
    /** What the five questions come to. */
    severityByRule: severity,
    override: z.object({ severity, why: z.string(), by: z.string(), at: instant }).nullable(),
    /** The operator complained of: seen by supervisors alone. */
    concerned: named.nullable(),
    /** 専任対応 */
    dedicated: z.object({ staff: named, limitYen: z.number().int(), since: instant }).nullable(),
    acknowledged: z.object({ how: z.enum(['on_the_call', 'by_phone', 'by_letter']), at: instant }).nullable(),
    response: z
      .object({
        decision: z.enum(['granted', 'partly', 'declined']),
        correction: z.string(),
        prevention: z.string(),
        by: z.string(),
        at: instant,
      })
      .nullable(),
    refusal: z
      .object({
        toldOf: z.array(z.enum(['consumer_centre', 'adr', 'authority', 'bar_association'])),
        words: z.string(),
        at: instant,
      })
      .nullable(),
    external: z.object({ body: z.string(), at: instant }).nullable(),
    /** Closing was asked for and waits for approval. */
    closing: z.object({ ending, words: z.string(), by: z.string(), at: instant }).nullable(),
    ended: z.object({ ending, words: z.string(), by: z.string(), at: instant }).nullable(),
    state: complaintState,
    receivedAt: instant,
    since: instant,
    next: z.object({ side, by: instant }).nullable(),
    overdue: z.boolean(),
    may: z.object({
      handle: z.boolean(),
      judge: z.boolean(),
      respond: z.boolean(),
      close: z.boolean(),
      returnClosing: z.boolean(),
      reopen: z.boolean(),
    }),
  })
  .meta({ id: 'Complaint' });
export type ComplaintShown = z.output<typeof complaint>;

/** Who does what next about a case, and by when. */
export const nextAction = z
  .object({
    owner: side,
    who: named.nullable(),
    what: z.enum([
      ...(['acknowledge_complaint', 'assess', 'respond', 'investigate', 'decide', 'ring_back', 'tell_caller'] as const),
      ...(['tell_decision', 'ask_whether_accepted', 'watch', 'approve_closing', 'keep_promise'] as const),
      ...(['answer_question', 'acknowledge_report', 'report_again', 'ring_client'] as const),
      'follow_up',
    ]),
    by: instant,
    overdue: z.boolean(),
  })
  .meta({ id: 'NextAction' });
export type NextActionShown = z.output<typeof nextAction>;
