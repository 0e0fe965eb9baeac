import type { OwnCopy } from '@denwaban/api/bulletins';
import { usualOn } from '@denwaban/domain/bulletins';
import * as contacts from '../contacts/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type * as copies from './copies/store.ts';
import { answerShown } from './present.ts';

/** Copies as the company’s own people are shown them, with what each day asked about usually is. */
export async function presentOwn(tx: AgencyTx, kept: readonly copies.Kept[]): Promise<OwnCopy[]> {
  const people = await contacts.namesOf(
    tx,
    kept.flatMap(({ answer }) => answer?.by ?? []),
  );
  const calendar = kept[0] ? await hours.calendarOf(tx, kept[0].client) : null;
  return kept.map(({ bulletin: id, kind, subject, words, effectiveFrom, answerBy, days, writtenAt, ...copy }) => ({
    ...{ id, kind, subject, words, effectiveFrom, answerBy, writtenAt: writtenAt.toISOString() },
    days: usualOn(calendar, days),
    answer: answerShown(copy.answer, people),
    takenOver: copy.takenOver !== null,
    may: { answer: days.length > 0 && copy.takenOver === null },
  }));
}
