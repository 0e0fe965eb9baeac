import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf, outsideNamed, playbackNamed } from '../names.ts';
import { joinCaller } from './join-caller.ts';

type Asked = { books: Books; engine: Engine; call: LiveCall };
/** Who has answered, and who talks to them next. */
export type Meeting = { transfer: string; with: 'operator' | 'caller' };

/** Whoever has answered is told alone whose call it is, and is heard by nobody meanwhile. */
export async function meetThird({ books, engine, call }: Asked, meeting: Meeting): Promise<void> {
  const { ari } = engine;
  const { leg } = call;
  const channel = outsideNamed({ call: leg.call, toll: meeting.transfer });
  await ari.ask('POST /bridges/{bridgeId}/removeChannel', { bridgeId: meetingOf(leg.call), channel });
  const paths = (await books.sounds?.said(books, leg, { what: 'transfer' })) ?? [];
  call.afterWords = meeting;
  const told = await ari.ask('POST /channels/{channelId}/play/{playbackId}', {
    ...{ channelId: channel, playbackId: playbackNamed(leg.call, 'transfer') },
    media: paths.map((path) => `sound:${path}`).join(','),
  });
  if (!told) await wordsAreSaid(engine, call);
}

/** What is said is over, or could not be. */
export async function wordsAreSaid(engine: Engine, call: LiveCall): Promise<void> {
  if (call.afterWords) await bringTogether(engine, call, call.afterWords);
}

export async function bringTogether(engine: Engine, call: LiveCall, { transfer, with: who }: Meeting): Promise<void> {
  call.afterWords = null;
  const { call: id } = call.leg;
  const asks = { bridgeId: meetingOf(id), channel: outsideNamed({ call: id, toll: transfer }) };
  await engine.ari.ask('POST /bridges/{bridgeId}/addChannel', { ...asks, inhibitConnectedLineUpdates: true });
  if (who === 'caller') await joinCaller(engine, call);
}
