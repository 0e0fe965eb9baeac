import { outstanding } from '@denwaban/domain/calls';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { log } from '../../shell/log.ts';
import { commandsOverdue } from '../carry-out.ts';
import { heard } from './ari/api.ts';
import { compare, legOf } from './compare.ts';
import type { Engine } from './engine.ts';
import { endUpOf } from './live-calls.ts';
import { type BookedCall, look, type Sight } from './look.ts';
import { bringInMessages } from './messages.ts';
import { endOf, meetingOf, outsideOf, playbacksFor, snoopOf } from './names.ts';
import { meetNeighbours } from './neighbours.ts';
import { bringInRecordings } from './recordings.ts';
import { setRight } from './set-right.ts';
import * as store from './store.ts';
import * as telephones from './telephones/store.ts';
import { plugIn } from './telephones/switchboard.ts';
import { layAll } from './trunks/lay-all.ts';
import { bringInUnattended } from './unattended.ts';

/**
 * Takes the engine over as it is, whoever drove it until now: every call is known again, the books hear what has happened
 * meanwhile, and what was commanded and not carried out is commanded again.
 */
export async function adopt(books: Books, engine: Engine): Promise<void> {
  engine.calls.forget();
  await hearOnly(engine);
  await plugInAll(books, engine);
  await layAll(books, engine);
  await meetNeighbours(engine);
  const sight = await look(books, engine);
  for (const booked of sight.booked.filter(isStillOn)) take(engine, booked, sight);
  engine.calls.know();
  for (const wrong of compare(sight, engine.app)) await alone(setRight(books, engine, wrong));
  for (const { agency, call } of sight.booked)
    if (outstanding(call).length > 0) await alone(commandsOverdue(books, { agency, word: 'command', id: call.id }));
  await bringInMessages(books, engine, sight);
  await bringInUnattended(books, engine, sight);
  await bringInRecordings(books, engine, sight);
}

/** One call that cannot be set right must not keep the others from being driven; the next look is in a minute. */
function alone(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error) => log.error({ err: error }, 'a call could not be taken over'));
}

/** Four of five events of a call tell of variables and the like: the engine need not write them, nor we read them. */
async function hearOnly({ ari, app }: Engine): Promise<void> {
  const filter = { allowed: heard.map((type) => ({ type })) };
  await ari.ask('PUT /applications/{applicationName}/eventFilter', { applicationName: app, filter });
}

/** An engine that was started anew knows no telephones. */
async function plugInAll(books: Books, { name, ari }: Engine): Promise<void> {
  for (const agency of await store.agenciesOn(books, name)) {
    const plugged = await inAgency(books, { as: 'staff', agency, by: theHouse }, telephones.all);
    for (const telephone of plugged) await plugIn(ari, telephone);
  }
}

/** A call that has ended is still to be let go of until that was carried out. */
function isStillOn({ call }: BookedCall): boolean {
  return call.endedAt === null || call.unconfirmed.length > 0;
}

function take({ calls }: Engine, booked: BookedCall, { channels, bridges }: Sight): void {
  const { call, channel } = booked;
  const live = calls.add(legOf(booked), channel);
  live.callerIs = callerOf(booked, channels);
  live.isUp = channels.some(({ id, state }) => id === channel && state === 'Up');
  live.playing = playbacksFor(call.id);
  live.isRecorded = call.recording.is !== 'off';
  live.meets = bridges.some(({ id }) => id === meetingOf(call.id));
  for (const { id, state } of channels)
    if (endOf(id)?.call === call.id) live.ends.set(id, state === 'Up' ? 'up' : 'ringing');
  for (const { id, state } of channels)
    if (id !== channel && outsideOf(id)?.call === call.id)
      live.outside.set(id, state === 'Up' && call.third?.is === 'answered' ? 'up' : 'ringing');
  live.isApart = !bridges.find(({ id }) => id === meetingOf(call.id))?.channels.includes(channel);
  live.listening = call.listener?.is === 'there' ? call.listener : null;
  live.hasEar = channels.some(({ id }) => snoopOf(id)?.call === call.id);
  const { state } = call;
  live.awaited = state.is === 'talking' && !endUpOf(live, state.operator) ? state.operator : null;
}

function callerOf({ call, channel }: BookedCall, channels: Sight['channels']) {
  const { state } = call;
  if (state.is === 'dialling') return 'rung';
  if (state.is === 'ringing_back') return outsideOf(channel)?.toll === state.toll ? 'rung' : 'away';
  if ((state.is === 'kept' && !state.lineUntil) || (state.is === 'offered' && state.back)) return 'away';
  return channels.some(({ id }) => id === channel) ? 'there' : 'gone';
}
