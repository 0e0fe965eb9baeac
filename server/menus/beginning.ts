import type { Arrival, Beginning } from '@denwaban/domain/calls';
import { type Begins, neededBy } from '@denwaban/domain/menus';
import type { AgencyTx } from '../shell/agency.ts';
import { ringDesk } from './ring-desk.ts';

// Where the line has no voicemail of its own outside the hours.
const usualMessageSeconds = 120;

type Arriving = { arrival: Arrival; begins: Begins | null; voicemailSeconds: number | null };

/** How the menu of the line begins a call that arrives now; null: it begins with us, as it does where what moves it cannot do more. */
export async function beginningOf(tx: AgencyTx, { arrival, begins, ...asked }: Arriving): Promise<Beginning | null> {
  if (!begins || begins.is === 'us') return null;
  const can = tx.books.exchanges.get(arrival.exchange)?.can ?? [];
  if ([...neededBy(begins)].some((what) => !can.includes(what))) return null;
  const voicemailSeconds = asked.voicemailSeconds ?? usualMessageSeconds;
  switch (begins.is) {
    case 'voicemail':
      return { is: 'voicemail', voicemailSeconds };
    case 'keys': {
      const { words, keys, otherwise } = begins;
      return { is: 'keys', asks: { words, keys, otherwise }, voicemailSeconds };
    }
    case 'desk': {
      const { number, seconds } = begins;
      const desk = { number, seconds };
      return { is: 'desk', desk, rung: await ringDesk(tx, arrival, desk), voicemailSeconds };
    }
  }
}
