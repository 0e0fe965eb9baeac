import { blankContent, type DraftVersion, type Faq, freeId } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { redraft } from './save-draft.ts';
import * as store from './store.ts';

/** Puts an answer that was had otherwise (from the client, in a consultation) into the client's draft, to be reviewed there. */
export async function draftFaq(
  tx: AgencyTx,
  client: string,
  { question, answer, product }: Pick<Faq, 'question' | 'answer' | 'product'>,
): Promise<DraftVersion> {
  await clients.lock(tx, client);
  const { draft, published } = await store.current(tx, client);
  const content = (draft ?? published)?.content ?? blankContent;
  const added = { id: freeId('f', content.faq), question, alsoAsked: [], answer, product };
  return redraft(tx, { client, draft, content: { ...content, faq: [...content.faq, added] } });
}
