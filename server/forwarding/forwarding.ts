import type * as api from '@denwaban/api/forwarding';
import { readForwarding } from '@denwaban/domain/forwarding';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { ownNumbers } from './leading-back.ts';
import { forwardingsShown } from './present.ts';
import * as store from './store.ts';

export async function list(
  tx: AgencyTx,
  { params }: AskOf<typeof api.listForwardings>,
): Promise<Answered<typeof api.listForwardings>> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  const silent = await store.silences(tx, params.client);
  return { lines: await forwardingsShown(tx, params.client, silent) };
}

export async function listOwn(
  tx: AgencyTx,
  _: unknown,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnForwardings>> {
  return { lines: await forwardingsShown(tx, client as string, []) };
}

/** Refuses not_found (also of a line without a number, and a closed one), incomplete_input. */
export async function agree(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.agreeForwarding>,
): Promise<Answered<typeof api.agreeForwarding>> {
  const line = await lines.lock(tx, params.id);
  if (line?.kind !== 'number' || line.state === 'closed') return refuse('not_found');
  const details = readForwarding(body, await ownNumbers(tx));
  if (isRefusal(details)) return details;
  const { client, id } = line;
  await store.save(tx, { ...details, line: id, client });
  const { way, carrier } = details;
  await record(tx, { name: 'forwarding.agreed', client, id, data: { way, carrier } });
  const silent = await store.silences(tx, client);
  const shown = (await forwardingsShown(tx, client, silent)).find((each) => each.line === id);
  return shown ?? refuse('not_found');
}
