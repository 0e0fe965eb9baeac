// What みなと電話代行 has agreed with its clients about transfers (取次): one lets callers be handed on, one wants to be asked first,
// and the others take messages.
import { noTransfers } from '@denwaban/domain/transfers';
import { type Books, inAgency } from '@denwaban/server/shell/agency.ts';
import * as transfers from '@denwaban/server/transfers/store.ts';
import { aoba } from './aoba.ts';
import { minato } from './minato.ts';
import { sakura } from './sakura.ts';

/** Writes them down, as the manager would have. Doing it again changes nothing. */
export async function raiseTransfers(books: Books): Promise<void> {
  const by = { kind: 'staff', id: minato.staff.kato.id } as const;
  await inAgency(books, { as: 'staff', agency: minato.id, by }, async (tx) => {
    await transfers.saveTerms(tx, sakura.id, { ...noTransfers, kinds: ['warm', 'cold'], typed: true });
    await transfers.saveTerms(tx, aoba.id, { ...noTransfers, kinds: ['warm'], presences: ['in'], seconds: 20 });
  });
}
