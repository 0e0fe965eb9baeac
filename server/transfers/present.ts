import type { TransferAtDesk, TransferLine } from '@denwaban/api/transfers';
import type { Call } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import { mayBringIn, type Transfer } from '@denwaban/domain/transfers';
import type { KnownContact } from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { isOpenNow } from './begin.ts';
import * as store from './store.ts';

/** What an operator may do about transfers in this call, whom they may ring, and how the last one stands. */
export async function transferAtDesk(
  tx: AgencyTx,
  call: Call,
  people: readonly KnownContact[],
): Promise<TransferAtDesk | null> {
  if (!tx.books.exchanges.get(call.exchange)?.can.includes('transfer')) return null;
  const [terms, isOpen, past] = [
    await store.termsOf(tx, call.client),
    await isOpenNow(tx, call),
    await store.ofCalls(tx, [call.id]),
  ];
  const may = (contact: KnownContact | null) => mayBringIn(terms, { contact, kind: null, isOpen }, tx.now);
  const typed = may(null);
  const last = past.at(-1);
  return {
    kinds: [...terms.kinds],
    typed: !isRefusal(typed),
    people: people.map((contact) => {
      const allowed = may(contact);
      return { id: contact.id, why: isRefusal(allowed) ? allowed.code : null };
    }),
    last: last ? transferLine(last) : null,
    until: call.third?.is === 'rung' ? call.third.until.toISOString() : null,
  };
}

export function transferLine(transfer: Transfer): TransferLine {
  const { id, call, kind, name, number, why } = transfer;
  const at = (instant: Date | null) => instant?.toISOString() ?? null;
  return {
    ...{ id, call, kind, name, number, why, begunAt: transfer.begunAt.toISOString() },
    ...{ answeredAt: at(transfer.answeredAt), connectedAt: at(transfer.connectedAt), overAt: at(transfer.overAt) },
  };
}
