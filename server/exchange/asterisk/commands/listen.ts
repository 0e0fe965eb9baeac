import type { ListeningMode } from '@denwaban/domain/calls';
import type { Engine } from '../engine.ts';
import { endUpOf, type LiveCall } from '../live-calls.ts';
import { endOf, listeningPlaceOf, meetingOf, snoopNamed, supervisorsEndNamed } from '../names.ts';
import { ring } from './ring.ts';

type Listening = { listening: string; supervisor: string };

export function ringListener(engine: Engine, call: LiveCall, who: Listening): Promise<'rings' | 'unreachable'> {
  return ring(engine, call, endOf(supervisorsEndNamed(call.leg.call, who)) as NonNullable<ReturnType<typeof endOf>>);
}

/**
 * An ear at the operator's end hears what is said and heard there, and can whisper to it. It is there in every mode, so that from one to
 * another nothing is built anew: who only listens is muted, and who barges in goes over to where the others are.
 */
export async function listen(
  engine: Engine,
  call: LiveCall,
  { mode, ...who }: Listening & { mode: ListeningMode },
): Promise<void> {
  const { ari } = engine;
  const channelId = supervisorsEndNamed(call.leg.call, who);
  const asks = { channelId, direction: 'in' } as const;
  call.listening = { ...who, mode };
  if (mode === 'listen') await ari.ask('POST /channels/{channelId}/mute', asks);
  else await ari.ask('DELETE /channels/{channelId}/mute', asks);
  await putEarOn(engine, call);
  if (mode !== 'barge') return goTo(engine, listeningPlaceOf(call.leg.call), channelId);
  await goTo(engine, meetingOf(call.leg.call), channelId);
}

/** At the end at which the operator is now. */
export async function putEarOn({ ari, app }: Engine, call: LiveCall): Promise<void> {
  const { listening, leg } = call;
  const operators = [...call.ends].find(([channel, state]) => state === 'up' && !isListeners(call, channel));
  // A second one of the same name is an error.
  if (!listening || !operators || call.hasEar) return;
  call.hasEar = true;
  const snoopId = snoopNamed(leg.call, listening.listening);
  // What is there already is not built a second time.
  await ari.ask('POST /channels/{channelId}/snoop/{snoopId}', {
    ...{ channelId: operators[0], snoopId, spy: 'both', whisper: 'out', app },
  });
}

/** Only now can it be led anywhere. */
export async function earIsOn(engine: Engine, call: LiveCall, snoop: string): Promise<void> {
  const bridgeId = listeningPlaceOf(call.leg.call);
  await engine.ari.ask('POST /bridges/{bridgeId}', { bridgeId, type: 'mixing' });
  await goTo(engine, bridgeId, snoop);
}

export async function stopListening({ ari }: Engine, call: LiveCall, who: Listening): Promise<void> {
  const channelId = supervisorsEndNamed(call.leg.call, who);
  call.listening = null;
  call.ends.delete(channelId);
  await ari.ask('DELETE /channels/{channelId}', { channelId });
  await takeEarOff({ ari }, call, who.listening);
}

/** From listening, whispering or barging in to the operator's place: the caller hears no seam. */
export async function takeOver(
  engine: Engine,
  call: LiveCall,
  { from, by }: { from: string; by: string },
): Promise<void> {
  const { ari } = engine;
  const channelId = endUpOf(call, by);
  const listening = call.listening?.listening;
  const isThere = call.listening?.mode === 'barge';
  call.listening = null;
  if (channelId) {
    await ari.ask('DELETE /channels/{channelId}/mute', { channelId, direction: 'in' });
    if (!isThere) await goTo(engine, meetingOf(call.leg.call), channelId);
  }
  const theirs = [...call.ends.keys()].filter((channel) => endOf(channel)?.operator === from);
  for (const channel of theirs) call.ends.delete(channel);
  await Promise.all(theirs.map((channel) => ari.ask('DELETE /channels/{channelId}', { channelId: channel })));
  if (listening) await takeEarOff({ ari }, call, listening);
}

async function takeEarOff({ ari }: Pick<Engine, 'ari'>, call: LiveCall, listening: string): Promise<void> {
  const { leg } = call;
  call.hasEar = false;
  await Promise.all([
    ari.ask('DELETE /channels/{channelId}', { channelId: snoopNamed(leg.call, listening) }),
    ari.ask('DELETE /bridges/{bridgeId}', { bridgeId: listeningPlaceOf(leg.call) }),
  ]);
}

async function goTo({ ari }: Engine, bridgeId: string, channel: string): Promise<void> {
  await ari.ask('POST /bridges/{bridgeId}', { bridgeId, type: 'mixing' });
  await ari.ask('POST /bridges/{bridgeId}/addChannel', { bridgeId, channel });
}

function isListeners({ listening, leg }: LiveCall, channel: string): boolean {
  return listening !== null && channel === supervisorsEndNamed(leg.call, listening);
}
