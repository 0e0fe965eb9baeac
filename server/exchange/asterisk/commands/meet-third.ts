import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { meetingOf, playbackNamed } from '../names.ts';
import { joinCaller } from './join-caller.ts';

type Asked = { books: Books; engine: Engine; call: LiveCall };

/**
 * Whoever has answered is told whose call it is: an operator who is there hears the words too, and knows that they were said; the
 * caller comes in only after them.
 */
export async function meetThird({ books, engine, call }: Asked, awaiting: 'operator' | 'caller'): Promise<void> {
  const { leg } = call;
  const paths = (await books.sounds?.said(books, leg, { what: 'transfer' })) ?? [];
  call.awaitsWords = awaiting === 'caller';
  const told = await engine.ari.ask('POST /bridges/{bridgeId}/play/{playbackId}', {
    ...{ bridgeId: meetingOf(leg.call), playbackId: playbackNamed(leg.call, 'transfer') },
    media: paths.map((path) => `sound:${path}`).join(','),
  });
  if (!told) await wordsAreSaid(engine, call);
}

/** What is said is over, or could not be. */
export async function wordsAreSaid(engine: Engine, call: LiveCall): Promise<void> {
  if (!call.awaitsWords) return;
  call.awaitsWords = false;
  await joinCaller(engine, call);
}
