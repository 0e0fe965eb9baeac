import type { Menu, MenuPart } from '@denwaban/domain/menus';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    menus: MenusTable;
  }
}

type MenusTable = { agency_id: string; line_id: string; client_id: string; parts: JSONColumnType<MenuPart[]> };

export async function find(tx: AgencyTx, line: string): Promise<Menu | null> {
  const row = await menus(tx).where('line_id', '=', line).executeTakeFirst();
  return row ? menuOf(row) : null;
}

/** By line. */
export async function ofClient(tx: AgencyTx, client: string): Promise<ReadonlyMap<string, Menu>> {
  const rows = await menus(tx).where('client_id', '=', client).execute();
  return new Map(rows.map((row) => [row.line_id, menuOf(row)]));
}

export async function save(tx: AgencyTx, { line, client, parts }: Menu): Promise<void> {
  const values = { parts: JSON.stringify(parts) };
  await tx.q
    .insertInto('menus')
    .values({ agency_id: tx.agency, line_id: line, client_id: client, ...values })
    .onConflict((clash) => clash.columns(['agency_id', 'line_id', 'client_id']).doUpdateSet(values))
    .execute();
}

/** Whether there was one. */
export async function remove(tx: AgencyTx, line: string): Promise<boolean> {
  const deleted = await tx.q
    .deleteFrom('menus')
    .where('agency_id', '=', tx.agency)
    .where('line_id', '=', line)
    .returning('line_id')
    .execute();
  return deleted.length > 0;
}

function menus(tx: AgencyTx) {
  return tx.q.selectFrom('menus').selectAll().where('agency_id', '=', tx.agency);
}

function menuOf({ line_id: line, client_id: client, parts }: Selectable<MenusTable>): Menu {
  return { line, client, parts };
}
