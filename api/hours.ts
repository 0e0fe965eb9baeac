import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, instant, named, short } from './shapes.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const period = z.object({ from: clockTime, to: clockTime });
const periods = z.array(period).max(12);

/** Business hours of one client; a period whose end is not after its start runs into the next day. */
export const calendar = z
  .object({
    week: z.object({
      mon: periods,
      tue: periods,
      wed: periods,
      thu: periods,
      fri: periods,
      sat: periods,
      sun: periods,
    }),
    holidays: z.union([periods, z.literal('as_weekday')]),
    exceptions: z.array(z.object({ date: day, periods, why: short })).max(400),
  })
  .meta({ id: 'Calendar' });

export const whatApplies = z
  .object({
    open: z.boolean(),
    because: z.enum(['week', 'holiday', 'exception', 'switchover']),
    holiday: z.string().nullable(),
    nextOpening: instant.nullable(),
  })
  .meta({ id: 'WhatApplies' });

const taking = z.enum(['calls', 'no_calls']);

/** What a client has said since: calls are taken (今から代行で受ける), or no more (本日の受付を終える), whatever its hours say. */
export const switchover = z.object({ taking, since: instant, until: instant, by: named }).meta({ id: 'Switchover' });
export type SwitchoverShown = z.output<typeof switchover>;

const hours = z.object({ calendar, now: whatApplies, switchover: switchover.nullable() });

export const getHours = endpoint({
  name: 'getHours',
  method: 'GET',
  path: '/clients/:client/hours',
  door: 'see_clients',
  says: 'A client’s business hours, and what applies at this moment.',
  params: byClient,
  answer: hours,
});

export const setHours = endpoint({
  name: 'setHours',
  method: 'PUT',
  path: '/clients/:client/hours',
  door: 'edit_clients',
  says: 'Set a client’s business hours, holidays and exceptions.',
  params: byClient,
  body: calendar,
  answer: hours,
});

export const previewHours = endpoint({
  name: 'previewHours',
  method: 'GET',
  path: '/clients/:client/hours/at',
  door: 'see_clients',
  says: 'What would happen to a call at a given instant.',
  params: byClient,
  query: z.object({ at: instant }),
  answer: whatApplies,
});

/** `usual` is what the hours say by themselves. */
const ownHours = z
  .object({ open: z.boolean(), usual: whatApplies, switchover: switchover.nullable() })
  .meta({ id: 'OwnHours' });
export type OwnHours = z.output<typeof ownHours>;

export const getOwnHours = endpoint({
  name: 'getOwnHours',
  method: 'GET',
  path: '/company/hours',
  door: 'see_own_company',
  says: 'Whether calls are taken for a contact’s own company at this moment, and by whose word.',
  answer: ownHours,
});

export const switchOver = endpoint({
  name: 'switchOver',
  method: 'PUT',
  path: '/company/hours/switchover',
  door: 'switch_own_hours',
  says: 'From now on calls are taken for the company, or taken no more, whatever its hours say, until a time within seven days.',
  body: z.object({ taking, until: instant }),
  answer: ownHours,
});

export const switchBack = endpoint({
  name: 'switchBack',
  method: 'DELETE',
  path: '/company/hours/switchover',
  door: 'switch_own_hours',
  says: 'Back to the company’s own hours.',
  answer: ownHours,
});
