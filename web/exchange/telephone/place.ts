// Where this page's telephone is plugged in: one page of a browser has it, under a password of its own.
import { getTelephone, takeTelephone } from '@denwaban/api/telephones';
import { Refused } from '../../kit/ask/answer.ts';
import { after, ask, persist } from '../tell.ts';
import type { PlugIn, PlugState, Ring, Telephone } from './telephone.ts';

/** `elsewhere`: another page, or another telephone of the same person, is rung. */
export type PlaceState = 'plugging' | 'ready' | 'lost' | 'elsewhere';

export type Place = {
  /** Takes the telephone to this page, where another has it. */
  takeHere(): void;
  /** Since when the telephone is this page's; null while it is not. */
  takenAt(): string | null;
  close(): void;
};

type Opening = { became: (state: PlaceState) => void; rings: (ring: Ring) => void };

const one = 'denwaban.telephone';
const againAfter = 700;

export function openPlace({ became, rings }: Opening): Place {
  const closing = new AbortController();
  let turn = 0;
  let telephone: Telephone | undefined;
  let takenAt: string | null = null;

  async function wait(options: LockOptions): Promise<void> {
    const mine = ++turn;
    const isMine = () => mine === turn && !closing.signal.aborted;
    const queued = setTimeout(() => became('elsewhere'), againAfter);
    const held = async () => {
      clearTimeout(queued);
      if (!isMine()) return;
      await plug(isMine);
      await ended(closing.signal);
    };
    try {
      if (navigator.locks) await navigator.locks.request(one, options, held);
      else await held();
    } catch {
      // Closed, or taken by another page.
      clearTimeout(queued);
      if (isMine()) leave();
    }
  }

  async function plug(isMine: () => boolean): Promise<void> {
    became('plugging');
    const [{ plugIn }, taken] = await Promise.all([
      import('./jssip.ts') as Promise<{ plugIn: PlugIn }>,
      persist(() => ask(takeTelephone, { body: { kind: 'browser' } }), isMine),
    ]);
    if (!taken || !isMine()) return;
    takenAt = taken.at;
    telephone = plugIn(taken, {
      rings,
      became: (state: PlugState) => {
        if (!isMine()) return;
        if (state === 'turned_away') void turnedAway(taken.at, isMine);
        else became(state);
      },
    });
  }

  /** The engine may not know the password yet, or know no telephones any more since it was started anew. */
  async function turnedAway(at: string, isMine: () => boolean): Promise<void> {
    became('lost');
    await after(againAfter);
    const known = await persist(() => ask(getTelephone, {}), isMine).catch(gone);
    if (!isMine()) return;
    if (known?.taken?.at === at) return telephone?.tryAgain();
    if (known?.taken) return leave();
    telephone?.unplug();
    await plug(isMine).catch(leave);
  }

  function leave(): void {
    turn++;
    telephone?.unplug();
    telephone = undefined;
    takenAt = null;
    if (!closing.signal.aborted) became('elsewhere');
  }

  void wait({ signal: closing.signal });
  return {
    takeHere: () => void wait({ steal: true }),
    takenAt: () => takenAt,
    close: () => {
      closing.abort();
      telephone?.unplug();
    },
  };
}

function gone(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}
