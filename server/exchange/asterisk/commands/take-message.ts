import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { messageNamed, toneNamed } from '../names.ts';

/** Who looks for an order number is silent for a while. */
export const mostSilentSeconds = 10;

/** The tone and what follows it wait for the end of the words by themselves. */
export async function takeMessage(
  { sounds }: Books,
  { ari }: Engine,
  { leg, caller }: LiveCall,
  maxDurationSeconds: number,
): Promise<void> {
  const channelId = caller;
  const playbackId = toneNamed(leg.call);
  if (sounds)
    await ari.ask('POST /channels/{channelId}/play/{playbackId}', {
      ...{ channelId, playbackId, media: `sound:${sounds.tone}` },
    });
  await ari.ask('POST /channels/{channelId}/record', {
    ...{ channelId, name: messageNamed(leg), format: 'wav', ifExists: 'fail', terminateOn: 'none' },
    ...{ maxDurationSeconds, maxSilenceSeconds: mostSilentSeconds },
  });
}
