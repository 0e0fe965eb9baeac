import { trades } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, instant, short } from './shapes.ts';

// A sheet is kept however unfinished: what it lacks is only said.
const text = z.string().max(2000);
const time = z.string().max(5);
const periods = z.array(z.object({ from: time, to: time })).max(12);
const pair = z.object({ topic: short, words: text });

export const hearingSheet = z
  .object({
    trade: z
      .enum(trades as [string, ...string[]] as [(typeof trades)[number], ...(typeof trades)[number][]])
      .nullable(),
    business: text,
    callers: text,
    callsAMonth: z.number().int().min(0).max(1_000_000).nullable(),
    tier: z.union([z.literal(1), z.literal(2)]),
    wantedFrom: z.string().max(10).nullable(),
    week: z.object({
      ...{ mon: periods, tue: periods, wed: periods, thu: periods },
      ...{ fri: periods, sat: periods, sun: periods },
    }),
    holidays: z.union([periods, z.literal('as_weekday')]),
    exceptions: z.array(z.object({ date: z.string().max(10), periods, why: short })).max(100),
    people: z
      .array(
        z.object({
          ...{ name: short, reading: short, email: z.string().max(320), phone: short },
          ...{ role: z.enum(['owner', 'staff']).nullable(), takesComplaints: z.boolean(), words: text },
        }),
      )
      .max(50),
    lines: z.array(z.object({ label: short, number: short })).max(20),
    greeting: z.object({ text: short, reading: short }),
    told: z.record(z.string().max(40), text),
    mayTell: z.array(pair).max(50),
    ngWords: z.array(short).max(100),
    sales: z.object({ rule: z.enum(['decline', 'memo', 'send_to']), words: short, sendTo: short }),
    complaints: text,
    remarks: text,
  })
  .meta({ id: 'HearingSheet' });
export type HearingSheetShown = z.output<typeof hearingSheet>;

const problem = z.object({ field: z.string(), code: z.string(), message: z.string() });

export const hearing = z
  .object({
    sheet: hearingSheet,
    revision: z.number().int(),
    savedAt: instant.nullable(),
    /** Business name of the member of staff, or null: the client itself. */
    savedBy: z.object({ as: z.enum(['staff', 'client']), name: z.string().nullable() }).nullable(),
    submittedAt: instant.nullable(),
    appliedAt: instant.nullable(),
    /** What stands in the way of filling in from it. */
    problems: z.array(problem),
  })
  .meta({ id: 'Hearing' });
export type HearingShown = z.output<typeof hearing>;

const saving = z.object({ sheet: hearingSheet, revision: z.number().int().min(0) });

export const getHearing = endpoint({
  name: 'getHearing',
  method: 'GET',
  path: '/hearings/:client',
  door: 'see_journeys',
  says: 'A client’s hearing sheet, and the link by which it may be filled in.',
  params: byClient,
  answer: hearing.extend({ linkUntil: instant.nullable() }),
});

export const saveHearing = endpoint({
  name: 'saveHearing',
  method: 'PUT',
  path: '/hearings/:client',
  door: 'keep_journeys',
  says: 'Keep a hearing sheet, however unfinished.',
  params: byClient,
  body: saving,
  answer: hearing,
});

export const askForHearing = endpoint({
  name: 'askForHearing',
  method: 'POST',
  path: '/hearings/:client/link',
  door: 'keep_journeys',
  says: 'The address at which the client fills in its sheet itself; with an e-mail address it is sent there.',
  params: byClient,
  body: z.object({ to: z.string().max(320).nullable().default(null), name: short.default('') }),
  answer: z.object({ url: z.string(), expiresAt: instant }),
});

export const endHearingLink = endpoint({
  name: 'endHearingLink',
  method: 'DELETE',
  path: '/hearings/:client/link',
  door: 'keep_journeys',
  says: 'The address opens the sheet no more.',
  params: byClient,
});

/** What one press would make: each line something new, or something that is replaced, with both shown. */
export const filling = z
  .object({
    /** Of everything below and of what is in the books: said again with the press, so that nothing unseen is overwritten. */
    seen: z.string(),
    changes: z.array(
      z.object({
        part: z.enum(['script', 'hours', 'contact', 'line', 'quote']),
        is: z.enum(['added', 'changed', 'removed']),
        section: z.string().nullable(),
        label: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    problems: z.array(problem),
  })
  .meta({ id: 'Filling' });
export type FillingShown = z.output<typeof filling>;

export const previewFilling = endpoint({
  name: 'previewFilling',
  method: 'GET',
  path: '/hearings/:client/filling',
  door: 'see_journeys',
  says: 'What filling in from the sheet would make and replace, item by item.',
  params: byClient,
  answer: filling,
});

export const fillIn = endpoint({
  name: 'fillIn',
  method: 'POST',
  path: '/hearings/:client/filling',
  door: 'lead_journeys',
  says: 'Fill in draft manual, hours, contacts, lines and quote from the sheet; refused if anything changed since it was shown.',
  params: byClient,
  body: z.object({ seen: z.string().max(100) }),
  answer: z.object({ filled: z.number().int() }),
});

const token = z.object({ token: z.string().min(20).max(200) });
const linked = hearing
  .omit({ savedBy: true, appliedAt: true })
  .extend({ client: z.string(), agency: z.string(), until: day })
  .meta({ id: 'LinkedHearing' });
export type LinkedHearing = z.output<typeof linked>;

export const openHearing = endpoint({
  name: 'openHearing',
  method: 'GET',
  path: '/hearing-links/:token',
  door: 'link',
  says: 'The sheet behind a link. Changes nothing: mail scanners open links.',
  params: token,
  answer: linked,
});

export const saveHearingByLink = endpoint({
  name: 'saveHearingByLink',
  method: 'PUT',
  path: '/hearing-links/:token',
  door: 'link',
  says: 'The client keeps its sheet, however unfinished.',
  params: token,
  body: saving,
  answer: linked,
});

export const submitHearing = endpoint({
  name: 'submitHearing',
  method: 'POST',
  path: '/hearing-links/:token/submission',
  door: 'link',
  says: 'The client says that the sheet is complete.',
  params: token,
  body: z.object({ revision: z.number().int() }),
  answer: linked,
});
