import type { Books } from '../../../shell/agency.ts';
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
  const isTakenOver = call.playing.includes(id);
  call.playing = call.playing.filter((playing) => playing !== id);
  switch (over.what) {
    case 'music_even':
    case 'music_odd':
      // What music it was, whoever played it knew.
      return isTakenOver ? playMusic(books, engine, call) : playAgain(engine, call, { playback: id, state });
    case 'transfer':
      return wordsAreSaid(engine, call);
    case 'closed':
    case 'place_kept':
      await tell(books, call.leg, { fact: 'announced' });
  }
}
