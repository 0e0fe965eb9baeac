import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { playMusic } from './play.ts';
import { quieten } from './quieten.ts';

/** Nobody has taken the line up yet: it rings there as any does. Else music comes after whatever was said. */
export async function letRing(books: Books, engine: Engine, call: LiveCall): Promise<void> {
  if (call.isUp) {
    await quieten(engine, call);
    return playMusic(books, engine, call);
  }
  await engine.ari.ask('POST /channels/{channelId}/ring', { channelId: call.caller });
}
