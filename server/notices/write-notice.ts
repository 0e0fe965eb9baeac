import type * as api from '@denwaban/api/notices';
import type { NoticeShown } from '@denwaban/api/notices';
import { type NoticeInput, write } from '@denwaban/domain/notices';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { presentNotice } from './present.ts';
import * as store from './store.ts';

/** Staff tell each other something: it stands at once. Refuses not_found, incomplete_input. */
export async function postNotice(
  tx: AgencyTx,
  { body }: AskOf<typeof api.postNotice>,
  asker: Asker,
): Promise<Answered<typeof api.postNotice>> {
  const { from, until, ...said } = body;
  if (said.client !== null && !(await clients.find(tx, said.client))) return refuse('not_found');
  const about = said.case === null ? null : await cases.find(tx, said.case);
  if (said.case !== null && about?.client !== said.client) return refuse('not_found');
  return keep(tx, { ...said, ...times({ from, until }) }, asker);
}

/** A company’s people ask for it: a supervisor lets it stand. Refuses incomplete_input. */
export async function wishNotice(
  tx: AgencyTx,
  { body: { words, from, until } }: AskOf<typeof api.wishNotice>,
  asker: Asker,
): Promise<Answered<typeof api.wishNotice>> {
  return keep(tx, { client: asker.client, case: null, words, important: false, ...times({ from, until }) }, asker);
}

async function keep(
  tx: AgencyTx,
  said: Omit<NoticeInput, 'id' | 'writtenBy'>,
  asker: Asker,
): Promise<NoticeShown | Refusal> {
  const answer = write({ ...said, id: tx.id(), writtenBy: { as: asker.as, id: asker.person } }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.notice);
  await waitFor(tx, answer.notice);
  await record(tx, ...answer.events);
  return presentNotice(tx, answer.notice, asker);
}

function times({ from, until }: { from: string; until: string }) {
  return { from: new Date(from), until: new Date(until) };
}
