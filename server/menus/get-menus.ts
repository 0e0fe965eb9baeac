import type { ClientMenus, getMenus as endpoint, LineMenu, getOwnMenus as ownEndpoint } from '@denwaban/api/menus';
import { takesCalls } from '@denwaban/domain/hours';
import type { Line } from '@denwaban/domain/lines';
import { type Menu, type MenuMoment, type Needed, partAt } from '@denwaban/domain/menus';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as hours from '../hours/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

/** Refuses not_found. */
export async function getMenus(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  return menusOf(tx, client);
}

export async function getOwnMenus(tx: AgencyTx, _: unknown, { client }: Asker): Promise<Answered<typeof ownEndpoint>> {
  return menusOf(tx, client ?? '');
}

async function menusOf(tx: AgencyTx, client: string): Promise<ClientMenus | Refusal> {
  const [theirs, set, known] = await Promise.all([
    lines.ofClient(tx, client),
    store.ofClient(tx, client),
    hours.of(tx, client),
  ]);
  if (!known) return refuse('not_found');
  const { calendar, switchover } = known;
  const moment: MenuMoment = { now: tx.now, isOpen: takesCalls(calendar, switchover, tx.now) };
  const shown = theirs.filter(({ state, kind }) => state === 'open' && kind !== 'desk');
  return {
    speaks: (tx.books.speaker ?? null) !== null,
    calendar,
    lines: shown.map((line) => lineMenu(tx, line, set.get(line.id) ?? null, moment)),
  };
}

function lineMenu(tx: AgencyTx, { id, label, exchange }: Line, menu: Menu | null, moment: MenuMoment): LineMenu {
  const can = (what: Needed) => tx.books.exchanges.get(exchange)?.can.includes(what) ?? false;
  const part = menu && partAt(menu, moment);
  return {
    ...{ id, label },
    can: { ask: can('keys'), ringDesk: can('transfer'), takeMessages: can('voicemail') },
    menu: menu && shownMenu(menu),
    now: menu && part ? menu.parts.indexOf(part) : null,
  };
}

function shownMenu({ parts }: Menu): NonNullable<LineMenu['menu']> {
  return { parts: structuredClone(parts) as NonNullable<LineMenu['menu']>['parts'] };
}
