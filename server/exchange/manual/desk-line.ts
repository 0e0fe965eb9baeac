import type { Line } from '@denwaban/domain/lines';
import { record } from '../../events/record.ts';
import * as lines from '../../lines/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

/**
 * The line on which calls taken by hand stand: the client's line for them, else its first open number, which is what the
 * caller has dialled as far as anybody knows; a client without any has a line of the desk's own from its first call on.
 */
export async function deskLine(tx: AgencyTx, client: string): Promise<string> {
  const open = (await lines.ofClient(tx, client)).filter(({ state }) => state === 'open');
  const found =
    open.find(({ exchange }) => exchange === 'manual') ??
    open.find(({ kind }) => kind === 'number') ??
    (await add(tx, client));
  return found.id;
}

async function add(tx: AgencyTx, client: string): Promise<Line> {
  const line: Line = {
    ...{ id: tx.id(), client, label: '手動受付', exchange: 'manual', state: 'open' },
    ...{ kind: 'desk', number: null, buttonKey: null },
  };
  await lines.save(tx, line);
  await record(tx, { name: 'line.added', client, id: line.id, data: {} });
  return line;
}
