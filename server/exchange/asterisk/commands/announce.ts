import type { Announced, Command } from '@denwaban/domain/calls';
import type { Books } from '../../../shell/agency.ts';
import type { Said } from '../../sounds.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { playbackNamed } from '../names.ts';
import { playMusic } from './play.ts';
import { quieten } from './quieten.ts';

type Asked = { books: Books; engine: Engine; call: LiveCall };

/** The first words take the line up; what is played afterwards waits for their end by itself. */
export async function announce(asked: Asked, what: Announced): Promise<void> {
  const { engine, call } = asked;
  const isUp = what === 'please_wait_again' || inTheMusic.includes(what);
  // To be told so once more, the engine would wait for the end of what is being said.
  if (!isUp) await engine.ari.ask('POST /channels/{channelId}/answer', { channelId: call.caller });
  // Music of ours would be heard to its end before.
  await say(asked, { what }, inTheMusic.includes(what) ? () => quieten(engine, call) : undefined);
}

const inTheMusic: readonly Announced[] = ['nobody_answered', 'voicemail_instead', 'place_kept'];

/** Between the music and the music. It goes on until the words are there. */
export async function tellWait(
  asked: Asked,
  wait: Omit<Extract<Said, { what: 'please_wait' }>, 'what'>,
): Promise<void> {
  const { books, engine, call } = asked;
  await say(asked, { what: 'please_wait', ...wait }, () => quieten(engine, call));
  await playMusic(books, engine, call);
}

/** The same with a question; the music goes on until it is answered. */
export async function askNumber(asked: Asked, asks: Extract<Command, { do: 'ask_number' }>): Promise<void> {
  const { books, engine, call } = asked;
  const { about } = asks;
  const said: Said = about === 'this_number' ? { what: about, number: asks.number } : { what: about };
  await say(asked, said, () => quieten(engine, call));
  await playMusic(books, engine, call);
}

async function say({ books, engine, call }: Asked, said: Said, before = async () => {}): Promise<void> {
  const playbackId = playbackNamed(call.leg.call, said.what);
  const paths = (await books.sounds?.said(books, call.leg, said)) ?? [];
  await before();
  call.playing = [playbackId];
  const media = paths.map((path) => `sound:${path}`).join(',');
  await engine.ari.ask('POST /channels/{channelId}/play/{playbackId}', { channelId: call.caller, playbackId, media });
}
