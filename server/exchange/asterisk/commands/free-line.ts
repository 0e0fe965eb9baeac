import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';

/** The caller is let go, and stands in the queue still: nothing more is played there, and whoever is meant next is rung. */
export async function freeLine({ ari }: Engine, call: LiveCall): Promise<void> {
  const { caller, callerIs } = call;
  call.callerIs = 'away';
  call.playing = [];
  call.music = null;
  call.isApart = true;
  if (callerIs !== 'gone') await ari.ask('DELETE /channels/{channelId}', { channelId: caller });
}
