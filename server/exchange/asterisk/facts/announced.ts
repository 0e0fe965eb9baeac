import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { announcementOf } from '../names.ts';
import { tell } from '../tell.ts';

/** Words were said to their end, or there was nothing to say them with. */
export async function announced(books: Books, { calls }: Engine, playback: string): Promise<void> {
  const announcement = announcementOf(playback);
  const call = announcement && calls.find(announcement.call);
  if (!call) return;
  if (call.playing === playback) call.playing = null;
  if (announcement.what === 'closed') await tell(books, call.leg, { fact: 'announced' });
}
