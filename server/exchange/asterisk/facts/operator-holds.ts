import type { Books } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { tell } from '../tell.ts';

/** The operator presses hold on the telephone itself, or resumes there. */
export async function operatorHolds(
  books: Books,
  { calls }: Engine,
  { channel, fact }: { channel: string; fact: 'held' | 'resumed' },
): Promise<void> {
  const found = calls.ofEnd(channel);
  if (found) await tell(books, found.call.leg, { fact, operator: found.end.operator });
}
