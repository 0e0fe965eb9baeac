import type { Books } from '../../../shell/agency.ts';
import { playAgain } from '../commands/play.ts';
import type { Engine } from '../engine.ts';
import { announcementOf } from '../names.ts';
import { tell } from '../tell.ts';

/** Words were said, or music played, to their end, or there was nothing to be heard. */
export async function announced(
  books: Books,
  engine: Engine,
  { id, state }: { id: string; state: string },
): Promise<void> {
  const announcement = announcementOf(id);
  const call = announcement && engine.calls.find(announcement.call);
  if (!call) return;
  if (call.playing === id) call.playing = null;
  if (announcement.what === 'music') return playAgain(engine, call, { playback: id, state });
  if (announcement.what === 'closed') await tell(books, call.leg, { fact: 'announced' });
}
