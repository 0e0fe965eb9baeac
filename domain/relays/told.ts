// Who was told of a message, when, and what they did about it: the ledger read person by person along the chain.
import type { LedgerEntry } from './ledger.ts';
import type { Relay } from './relay.ts';

/** `turn`: they are the one now asked (and have until then, or are tried again then), or the next one (`at` null: not known yet). */
export type Told = {
  contact: string;
  /** What became of the last try at them; null: nothing was tried yet. */
  tried: { how: 'queued' | 'sent' | 'kept' | 'failed'; at: Date } | null;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
  turn: { is: 'now'; until: Date | null } | { is: 'next'; at: Date | null } | null;
};

/** Of the ledger, so much as is needed here. */
export type Noted = { kind: LedgerEntry['kind']; contact: string; at: Date };

/** The people of the chain in its order, then whoever else has opened or acknowledged; the ledger comes oldest first. */
export function whoWasTold(relay: Relay, ledger: readonly Noted[]): Told[] {
  const others = ledger.filter(isOwnDoing).map(({ contact }) => contact);
  return [...new Set([...relay.chain, ...others])].map((contact) => {
    const entries = ledger.filter((entry) => entry.contact === contact);
    return {
      contact,
      tried: lastTryOf(entries),
      openedAt: firstOf(entries, 'opened'),
      acknowledgedAt: firstOf(entries, 'acknowledged'),
      turn: turnOf(relay, contact),
    };
  });
}

function isOwnDoing({ kind }: Noted): boolean {
  return kind === 'opened' || kind === 'acknowledged';
}

function lastTryOf(entries: readonly Noted[]): Told['tried'] {
  const last = entries.findLast((entry) => !isOwnDoing(entry));
  return last ? { how: last.kind as NonNullable<Told['tried']>['how'], at: last.at } : null;
}

function firstOf(entries: readonly Noted[], kind: Noted['kind']): Date | null {
  return entries.find((entry) => entry.kind === kind)?.at ?? null;
}

function turnOf({ chain, state }: Relay, contact: string): Told['turn'] {
  if (!('step' in state)) return null;
  const place = chain.indexOf(contact);
  const { step, until } = state;
  if (place === step) return { is: 'now', until };
  if (place !== step + 1) return null;
  // A try under way, or one to be repeated, ends sooner or later: when, nobody can say yet.
  const isWaited = state.is === 'awaiting' || state.is === 'kept';
  return isWaited && until === null ? null : { is: 'next', at: isWaited ? until : null };
}
