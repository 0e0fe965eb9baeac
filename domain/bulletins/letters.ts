import { type Refusal, refuse } from '../refusals/index.ts';
import type { Bulletin, BulletinCopy } from './bulletin.ts';

/** Which copies are reminded: whoever was asked and has not said. Refuses bulletin_asks_nothing, bulletin_under_way, bulletin_nobody_left. */
export function remind(bulletin: Bulletin, copies: readonly BulletinCopy[], now: Date): BulletinCopy[] | Refusal {
  if (bulletin.kind !== 'hours') return refuse('bulletin_asks_nothing');
  if (bulletin.state !== 'done') return refuse('bulletin_under_way');
  const unanswered = copies.filter(({ answer }) => answer === null);
  if (unanswered.length === 0) return refuse('bulletin_nobody_left');
  return unanswered.map((copy) => ({ ...copy, reminders: copy.reminders + 1, remindedAt: now }));
}

/** More letters are to be written: the first time, to remind, or again. */
export function beginWriting(bulletin: Bulletin, letters: number): Bulletin {
  return { ...bulletin, state: letters === 0 ? 'done' : 'working', total: bulletin.total + letters };
}

/** So many were written in one step, and so many are left. */
export function progress(bulletin: Bulletin, { written, left }: { written: number; left: number }): Bulletin {
  return { ...bulletin, written: bulletin.written + written, state: left === 0 ? 'done' : 'working' };
}
