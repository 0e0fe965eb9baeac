import type { setMenu as endpoint } from '@denwaban/api/menus';
import { desksOf, type Menu, neededBy, readMenu } from '@denwaban/domain/menus';
import { isRefusal, type Problem, type Refusal, type RefusalCode, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { AskOf } from '../shell/ask.ts';
import { mayRingOutside } from '../tolls/ring-outside.ts';
import * as store from './store.ts';

/**
 * Refuses not_found, menu_not_possible (what moves the line's calls cannot do it), what `readMenu` does, and by its field a number
 * that the one door outside would not ring.
 */
export async function setMenu(tx: AgencyTx, { params, body }: AskOf<typeof endpoint>): Promise<undefined | Refusal> {
  const line = await lines.lock(tx, params.id);
  if (!line) return refuse('not_found');
  const { id, client, exchange } = line;
  if (body.menu === null) {
    const wasSet = await store.remove(tx, id);
    if (wasSet) await record(tx, { name: 'menu.removed', client, id, data: {} });
    return undefined;
  }
  const menu = readMenu({ line: id, client, parts: body.menu.parts });
  if (isRefusal(menu)) return menu;
  const can = tx.books.exchanges.get(exchange)?.can ?? [];
  const needed = menu.parts.flatMap(({ begins }) => [...neededBy(begins)]);
  if (needed.some((what) => !can.includes(what))) return refuse('menu_not_possible');
  const problems = await unringable(tx, menu);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.save(tx, menu);
  await record(tx, { name: 'menu.set', client, id, data: { parts: menu.parts.length } });
  return undefined;
}

// How things stand this moment, and not what was set.
const passing: readonly RefusalCode[] = ['trunk_unreachable', 'trunk_full', 'spending_cap_reached'];

async function unringable(tx: AgencyTx, menu: Menu): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { field, desk } of desksOf(menu)) {
    const way = await mayRingOutside(tx, { dialled: desk.number, client: menu.client, line: menu.line });
    if (isRefusal(way) && !passing.includes(way.code)) problems.push({ field, code: way.code });
  }
  return problems;
}
