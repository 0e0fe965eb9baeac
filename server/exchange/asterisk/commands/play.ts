import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { musicNamed } from '../names.ts';

// Asked for together, so that the music goes on while nobody is there to ask for more. The engine reads no more than 40 KB.
const timesAtOnce = 150;

/** Music of our own where there is some, and else the engine's. */
export async function playMusic(books: Books, engine: Engine, call: LiveCall): Promise<void> {
  const path = (await books.sounds?.music(books, call.leg)) ?? null;
  if (path === null) return playEngines(engine, call);
  call.music = { path, round: (call.music?.round ?? 0) + 1 };
  return playRound(engine, call, call.music);
}

/** A piece is over and wanted still: once more. One that could not be played is not tried for ever. */
export async function playAgain(engine: Engine, call: LiveCall, over: { playback: string; state: string }) {
  const { music } = call;
  if (!music || over.playback !== musicNamed(call.leg.call, music.round)) return;
  call.music = over.state === 'failed' ? null : { ...music, round: music.round + 1 };
  await (call.music ? playRound(engine, call, call.music) : playEngines(engine, call));
}

async function playRound({ ari }: Engine, { leg, caller }: LiveCall, music: { path: string; round: number }) {
  const playbackId = musicNamed(leg.call, music.round);
  const media = Array<string>(timesAtOnce).fill(`sound:${music.path}`);
  await ari.ask('POST /channels/{channelId}/play/{playbackId}', { channelId: caller, playbackId, media });
}

async function playEngines({ ari }: Engine, { caller }: LiveCall): Promise<void> {
  await ari.ask('POST /channels/{channelId}/moh', { channelId: caller });
}
