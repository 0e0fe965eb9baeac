import { figureNames, wrapUpKinds } from '@denwaban/domain/figures';
import { notObtainedReasons } from '@denwaban/domain/scripts';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant } from './shapes.ts';

const count = z.number().int().min(0);
const share = { part: count, whole: count };

const figures = z.array(z.object({ name: z.enum(figureNames), ...share }));

export const figuresOfDay = z
  .object({
    /** Tokyo day. */
    day: z.string(),
    /** Until when they were counted: now, or the end of the day. */
    until: instant,
    queued: count,
    answered: count,
    inThreeRings: count,
    abandoned: count,
    messages: count,
    /** Calls over with something to report, of which nothing has left yet. */
    unreported: count,
    slowestReportSeconds: count,
    /** Each is part ÷ whole; what has no whole has no value. */
    figures,
    notObtained: z.array(z.object({ reason: z.enum(notObtainedReasons), times: count })),
    wrapUps: z.array(
      z.object({
        kind: z.enum(wrapUpKinds),
        ...share,
      }),
    ),
    hours: z.array(z.object({ hour: count, answered: count, abandoned: count })),
    clients: z.array(
      z.object({
        client: z.object({ id, name: z.string(), colour: z.string() }),
        queued: count,
        answered: count,
        abandoned: count,
        messages: count,
        unreported: count,
        figures,
      }),
    ),
  })
  .meta({ id: 'FiguresOfDay' });
export type FiguresOfDay = z.output<typeof figuresOfDay>;

export const getFigures = endpoint({
  name: 'getFigures',
  method: 'GET',
  path: '/figures',
  door: 'see_board',
  says: 'The numbers of a day, of all clients or one, each with what it was divided by; counted from the history at each asking.',
  query: z.object({
    /** Tokyo day, `2026-05-11`; today without it. */
    day: z.string().optional(),
    client: id.optional(),
  }),
  answer: figuresOfDay,
});
