import type { Announced, Command } from '@denwaban/domain/calls';
import type { Books } from '../../../shell/agency.ts';
import type { Said } from '../../sounds.ts';
import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { menuNamed, playbackNamed } from '../names.ts';
import { playMusic } from './play.ts';
import { quieten } from './quieten.ts';
import { takeLineUp } from './take-line-up.ts';

type Asked = { books: Books; engine: Engine; call: LiveCall };

/** The first words take the line up; what is played afterwards waits for their end by itself. Later ones cut short whatever is heard. */
export async function announce(asked: Asked, what: Announced): Promise<void> {
  const { engine, call } = asked;
  const isFirst = !call.isUp;
  await takeLineUp(engine, call);
  await say(asked, { what }, isFirst ? undefined : () => quieten(engine, call));
}

type AskKey = Extract<Command, { do: 'ask_key' }>;

/** What a menu asks. Where it cannot be said, nobody knows which key to press. */
export async function askKey(asked: Asked, { words, times }: AskKey): Promise<'said' | 'unheard'> {
  const { books, engine, call } = asked;
  const paths = (await books.sounds?.said(books, call.leg, { what: 'menu', words })) ?? [];
  if (paths.length === 0) return 'unheard';
  if (call.isUp) await quieten(engine, call);
  await takeLineUp(engine, call);
  await play(asked, menuNamed(call.leg.call, times), paths);
  return 'said';
}

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

async function say(asked: Asked, said: Said, before = async () => {}): Promise<void> {
  const { books, call } = asked;
  const paths = (await books.sounds?.said(books, call.leg, said)) ?? [];
  await before();
  await play(asked, playbackNamed(call.leg.call, said.what), paths);
}

async function play({ engine, call }: Asked, playbackId: string, paths: readonly string[]): Promise<void> {
  call.playing = [playbackId];
  const media = paths.map((path) => `sound:${path}`).join(',');
  await engine.ari.ask('POST /channels/{channelId}/play/{playbackId}', { channelId: call.caller, playbackId, media });
}
