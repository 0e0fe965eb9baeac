// What callers hear from a machine: of a client, of one of its lines, and of the house for all of them.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id, short } from './shapes.ts';

export const guidanceKind = z.enum([
  'welcome',
  'closed',
  'voicemail',
  'please_wait',
  'please_wait_again',
  'waiting_music',
]);

export type Kind = z.output<typeof guidanceKind>;

const guidance = z.object({
  kind: guidanceKind,
  /** What was set here; null: nothing, and what holds further out is heard. */
  own: z
    .union([
      z.object({ is: z.literal('text'), text: z.string() }),
      z.object({ is: z.literal('file'), name: z.string(), seconds: z.number() }),
    ])
    .nullable(),
  /** Whose is heard; `shipped`: a sound that comes with Denwaban, or the exchange’s own music. */
  from: z.enum(['line', 'client', 'house', 'manual', 'shipped']),
  /** The words that are heard, where they are known. */
  words: z.string().nullable(),
  /** `to_be_spoken`: a moment more. `without_voice`: a text that nobody can say here. */
  state: z.enum(['ready', 'to_be_spoken', 'without_voice']),
  /** Where the words and the client’s setting say different things of the recording. */
  untrue: z.enum(['recorded_untold', 'told_unrecorded']).nullable(),
});
export type GuidanceShown = z.output<typeof guidance>;

const heard = z.object({
  /** The voice that says texts; null: no synthesiser is set up on this machine. */
  voice: z.string().nullable(),
  guidances: z.array(guidance),
});

export const clientGuidance = heard
  .extend({
    lines: z.array(
      z.object({
        id,
        label: z.string(),
        /** Whether what moves its calls can take messages. */
        takesMessages: z.boolean(),
        voicemailSeconds: z.number().int().nullable(),
        guidances: z.array(guidance),
      }),
    ),
  })
  .meta({ id: 'ClientGuidance' });
export type ClientGuidance = z.output<typeof clientGuidance>;

export const houseGuidance = heard.meta({ id: 'HouseGuidance' });

const byKind = z.object({ kind: guidanceKind });
const byClientAndKind = byClient.extend({ kind: guidanceKind });
const onLine = z.object({ line: id.optional() });
const file = z.object({ name: short.min(1) });
// `text` null: what was set is taken away.
const text = z.object({ kind: guidanceKind, text: z.string().max(2_000).nullable() });

export const getGuidance = endpoint({
  name: 'getGuidance',
  method: 'GET',
  path: '/clients/:client/guidance',
  door: 'see_clients',
  says: 'What callers of a client hear from a machine, on all of its lines and on each.',
  params: byClient,
  answer: clientGuidance,
});

export const setGuidance = endpoint({
  name: 'setGuidance',
  method: 'PUT',
  path: '/clients/:client/guidance',
  door: 'edit_clients',
  says: 'Set, or take away, a text that a machine says to callers of a client, on all of its lines or on one.',
  params: byClient,
  body: text.extend({ line: id.nullable() }),
});

export const sendGuidance = endpoint({
  name: 'sendGuidance',
  method: 'PUT',
  path: '/clients/:client/guidance/:kind/sound',
  door: 'edit_clients',
  says: 'Set a sound that callers of a client hear: a WAV file of plain PCM (audio/wav), brought to what a telephone carries.',
  params: byClientAndKind,
  query: file.extend(onLine.shape),
});

export const listenToGuidance = endpoint({
  name: 'listenToGuidance',
  method: 'GET',
  path: '/clients/:client/guidance/:kind/sound',
  door: 'see_clients',
  says: 'What callers of a client hear (audio/wav), spoken now if it was not yet.',
  params: byClientAndKind,
  query: onLine,
});

export const getHouseGuidance = endpoint({
  name: 'getHouseGuidance',
  method: 'GET',
  path: '/guidance',
  door: 'edit_clients',
  says: 'What callers of all clients hear that have nothing of their own.',
  answer: houseGuidance,
});

export const setHouseGuidance = endpoint({
  name: 'setHouseGuidance',
  method: 'PUT',
  path: '/guidance',
  door: 'edit_clients',
  says: 'Set, or take away, a text for all clients; {社名} in it is the name of each.',
  body: text,
});

export const sendHouseGuidance = endpoint({
  name: 'sendHouseGuidance',
  method: 'PUT',
  path: '/guidance/:kind/sound',
  door: 'edit_clients',
  says: 'Set a sound for all clients.',
  params: byKind,
  query: file,
});

export const listenToHouseGuidance = endpoint({
  name: 'listenToHouseGuidance',
  method: 'GET',
  path: '/guidance/:kind/sound',
  door: 'edit_clients',
  says: 'What callers of all clients hear that have nothing of their own (audio/wav).',
  params: byKind,
});

export const setVoicemail = endpoint({
  name: 'setVoicemail',
  method: 'PUT',
  path: '/lines/:id/voicemail',
  door: 'edit_clients',
  says: 'Whether callers outside the hours may leave a message on a line, and of how many seconds at most.',
  params: byId,
  body: z.object({ seconds: z.number().int().nullable() }),
});
