import type { LetterShown } from '@denwaban/api/relays';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import { linkPlace } from '../texts/letters/letter.ts';
import * as attachments from './attachments/store.ts';
import * as store from './store.ts';

type Asked = { query: { before?: string | undefined; limit: number } };
type Outbox = { items: LetterShown[]; next: string | null; mail: 'configured' | 'not_configured' };

/** The outbox: letters as they went out or would have, but for their links, which are for their receivers only. */
export async function listLetters(tx: AgencyTx, { query }: Asked): Promise<Outbox> {
  const letters = await store.page(tx, query);
  const carried = await attachments.ofLetters(
    tx,
    letters.map(({ id }) => id),
  );
  const items = letters.map((letter) => ({ ...shown(letter), attachments: carried.get(letter.id) ?? [] }));
  return { items, next: nextOf(letters, query.limit), mail: tx.books.post.mail };
}

function shown({
  id,
  kind,
  to,
  subject,
  text,
  state,
  attempts,
  why,
  writtenAt,
  settledAt,
}: store.Letter): Omit<LetterShown, 'attachments'> {
  return {
    ...{ id, kind, to, subject, state, attempts, why },
    body: text.replaceAll(linkPlace, '（ここに宛先の方だけのリンクが入ります）'),
    writtenAt: writtenAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
