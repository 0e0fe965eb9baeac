import type { DocumentShown } from '@denwaban/api/scripts';
import type { Shelved } from '@denwaban/domain/scripts';
import * as contacts from '../../contacts/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as staff from '../../staff/store.ts';

export async function documentsShown(tx: AgencyTx, documents: readonly Shelved[]): Promise<DocumentShown[]> {
  const of = (kind: Shelved['addedBy']['kind']) =>
    documents.filter(({ addedBy }) => addedBy.kind === kind).map(({ addedBy }) => addedBy.id);
  const names = new Map([...(await staff.namesOf(tx, of('staff'))), ...(await contacts.namesOf(tx, of('client')))]);
  return documents.map(({ id, title, product, faq, kind, bytes, state, addedBy, addedAt }) => ({
    ...{ id, title, product, faq: [...faq], kind, bytes },
    state: state === 'proposed' ? 'proposed' : 'shelved',
    addedBy: { kind: addedBy.kind, id: addedBy.id, name: names.get(addedBy.id) ?? '' },
    addedAt: addedAt.toISOString(),
  }));
}
