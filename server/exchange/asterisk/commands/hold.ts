import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf } from '../names.ts';
import { playMusic } from './play.ts';

/** The caller hears music; the operator stays where they met. */
export async function hold(books: Books, engine: Engine, call: LiveCall): Promise<void> {
  call.isApart = true;
  const bridgeId = meetingOf(call.leg.call);
  await engine.ari.ask('POST /bridges/{bridgeId}/removeChannel', { bridgeId, channel: call.caller });
  await playMusic(books, engine, call);
}
