import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, instant, short } from './shapes.ts';

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
    because: z.enum(['week', 'holiday', 'exception']),
    holiday: z.string().nullable(),
    nextOpening: instant.nullable(),
  })
  .meta({ id: 'WhatApplies' });

const hours = z.object({ calendar, now: whatApplies });

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
