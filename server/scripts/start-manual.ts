import type * as api from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { blankContent, gapsIn, hearingSheet, starterFor, trades } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { versionShown } from './present.ts';
import { problemsSaid, redraft } from './save-draft.ts';
import * as store from './store.ts';

export async function listTrades(): Promise<Answered<typeof api.listTrades>> {
  return { trades: trades.map((trade) => ({ trade, sheet: [...hearingSheet(trade)] })) };
}

/** Refuses not_found, changed_meanwhile where another hand saved the draft. */
export async function startManual(
  tx: AgencyTx,
  { params, body: { trade, told, revision } }: AskOf<typeof api.startManual>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.startManual>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { draft } = await store.current(tx, client.id);
  if ((draft?.revision ?? 0) !== revision) return refuse('changed_meanwhile');
  const content = starterFor(trade, { name: client.name, reading: client.reading, told });
  const version = await redraft(tx, { client: client.id, draft, content });
  return { version: versionShown(version), problems: problemsSaid(content, language) };
}

export async function listLacks(
  tx: AgencyTx,
  { params: { client }, query: { trade } }: AskOf<typeof api.listLacks>,
): Promise<Answered<typeof api.listLacks>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const { draft, published } = await store.current(tx, client);
  return { lacks: gapsIn((draft ?? published)?.content ?? blankContent, trade) };
}
