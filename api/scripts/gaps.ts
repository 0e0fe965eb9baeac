// What was looked for in a manual and not found.
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { byClient, byId, instant, short } from '../shapes.ts';
import { spoken } from './shapes.ts';
import { versionLine } from './versions.ts';

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
