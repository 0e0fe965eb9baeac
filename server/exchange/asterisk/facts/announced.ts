import type { Books } from '../../../shell/agency.ts';
import type { Leg } from '../../exchange.ts';
import { wordsAreSaid } from '../commands/meet-third.ts';
import { playAgain, playMusic } from '../commands/play.ts';
import type { Engine } from '../engine.ts';
import { playbackOf } from '../names.ts';
import { tell } from '../tell.ts';

/** Words were said, or music played, to their end, or there was nothing to be heard. */
export async function announced(
  books: Books,
  engine: Engine,
  { id, state }: { id: string; state: string },
): Promise<void> {
  const over = playbackOf(id);
  const call = over && engine.calls.find(over.call);
  if (!call) return;
  const wasWanted = call.playing.includes(id);
  call.playing = call.playing.filter((playing) => playing !== id);
  switch (over.what) {
    case 'music_even':
    case 'music_odd':
      // Among what is announced there is music only of a call taken over; which it was, whoever played it knew.
      return wasWanted ? playMusic(books, engine, call) : playAgain(engine, call, { playback: id, state });
    case 'transfer':
      return wordsAreSaid(engine, call);
    case 'menu':
    case 'menu_again':
      // Cut short by the next words, or by a key.
      if (!wasWanted) return;
      return menuSaid(books, call.leg, { times: over.what === 'menu' ? 1 : 2, state });
    case 'closed':
    case 'place_kept':
      await tell(books, call.leg, { fact: 'announced' });
  }
}

/** Words that could not be played were heard by nobody. */
async function menuSaid(books: Books, leg: Leg, { times, state }: { times: number; state: string }): Promise<void> {
  await tell(books, leg, state === 'failed' ? { fact: 'menu_unheard' } : { fact: 'menu_said', times });
}
