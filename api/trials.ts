// Trials (試験): whether a line can be rung from and reached, tried with somebody's own telephone.
import { trialFailures } from '@denwaban/domain/trials';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, instant, named, short } from './shapes.ts';

export const trial = z
  .object({
    id,
    line: id,
    number: e164,
    by: named,
    begunAt: instant,
    /** How far it is: the telephone rings, its voice is heard, the line is rung back; then how it ended. */
    state: z.enum(['ringing', 'speaking', 'ringing_back', 'passed', 'failed']),
    /** While it goes on. */
    until: instant.nullable(),
    why: z.enum(trialFailures).nullable(),
    /** How loud the voice came, where full scale is 1, and whether that is to be heard. */
    loudness: z.number().nullable(),
    isHeard: z.boolean(),
    /** The call that came back. */
    call: id.nullable(),
    /** When it was over. */
    at: instant.nullable(),
  })
  .meta({ id: 'Trial' });
export type TrialShown = z.output<typeof trial>;

export const listTrials = endpoint({
  name: 'listTrials',
  method: 'GET',
  path: '/clients/:client/trials',
  door: 'see_clients',
  says: 'The last trial of each of a client’s lines, and whether any can be made.',
  params: byClient,
  answer: z.object({ canTry: z.boolean(), trials: z.array(trial) }),
});

export const beginTrial = endpoint({
  name: 'beginTrial',
  method: 'POST',
  path: '/lines/:id/trials',
  door: 'edit_clients',
  says: 'Ring a telephone of somebody here in the line’s name: they hear themselves, and ring the line back. It costs what the ringing costs.',
  params: byId,
  body: z.object({ number: short }),
  answer: trial,
});

export const giveUpTrial = endpoint({
  name: 'giveUpTrial',
  method: 'POST',
  path: '/trials/:id/giving-up',
  door: 'edit_clients',
  says: 'End a trial that nobody goes on with; its telephone is put down.',
  params: byId,
  answer: trial,
});
