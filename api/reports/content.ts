// What a report says, part by part, and in what one version differs from another.
import { complaintStates, complaintsAbout } from '@denwaban/domain/complaints';
import { callKinds } from '@denwaban/domain/reports';
import { z } from 'zod';
import { day, id, instant, month } from '../shapes.ts';

const whole = z.number().int();
const callKind = z.enum(callKinds);
const side = z.enum(['agency', 'client']);
const about = z.enum(complaintsAbout);
const ofCase = { case: id, receiptNumber: z.string(), callerName: z.string().nullable() };

const owedCallback = z.object({
  ...ofCase,
  number: z.string().nullable(),
  summary: z.string(),
  wish: z.object({ at: instant.nullable(), words: z.string() }),
  target: instant.nullable(),
  overdue: z.boolean(),
  move: side,
  claimedBy: z.string().nullable(),
});

const reportedComplaint = z.object({
  ...ofCase,
  about,
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  state: z.enum(complaintStates),
  next: z.object({ side, by: instant }).nullable(),
  overdue: z.boolean(),
  summary: z.string().nullable(),
});

const reportedMessage = z.object({
  ...ofCase,
  call: id,
  at: instant,
  kind: z.enum(['inquiry', 'complaint', 'order', 'reservation', 'other']),
  about: about.nullable(),
  urgency: z.enum(['normal', 'urgent']),
  held: z.boolean(),
  callerCompany: z.string().nullable(),
  callerNumber: z.string().nullable(),
  addressee: z.string().nullable(),
  summary: z.string().nullable(),
  again: z.boolean(),
  mergedInto: z.string().nullable(),
  told: z.discriminatedUnion('is', [
    z.object({ is: z.literal('acknowledged'), by: z.string(), at: instant }),
    z.object({ is: z.literal('delivered') }),
    z.object({ is: z.literal('underway') }),
    z.object({ is: z.literal('unreached') }),
  ]),
});

const reportedEnding = z.object({
  call: id,
  at: instant,
  kind: callKind,
  number: z.string().nullable(),
  memo: z.string(),
});

/** What a report says; domain/reports says what each part of it means. */
export const dailyReport = z
  .object({
    day,
    from: instant,
    to: instant,
    asOf: instant,
    callbacks: z.array(owedCallback).readonly(),
    counts: z.record(callKind, whole),
    total: whole,
    calls: z.array(reportedEnding.extend({ counted: z.boolean().nullable() })).readonly(),
    ledger: z.object({ counted: whole, notCounted: whole, notYet: whole }),
    complaints: z.array(reportedComplaint).readonly(),
    messages: z.array(reportedMessage).readonly(),
    endings: z.array(reportedEnding).readonly(),
    promises: z
      .array(z.object({ ...ofCase, what: z.string(), by: side, until: instant, overdue: z.boolean() }))
      .readonly(),
    usage: z.object({
      month,
      counted: whole,
      notCounted: whole,
      included: whole,
      remaining: whole,
      over: whole,
      baseYen: whole,
      overYen: whole,
      totalYen: whole,
    }),
    note: z.string(),
  })
  .meta({ id: 'DailyReport' });

export const difference = z.discriminatedUnion('of', [
  z.object({ of: z.literal('calls'), kind: callKind, was: whole, is: whole }),
  z.object({ of: z.literal('counted'), was: whole, is: whole }),
  z.object({ of: z.literal('message'), receiptNumber: z.string(), how: z.enum(['added', 'removed', 'changed']) }),
]);
