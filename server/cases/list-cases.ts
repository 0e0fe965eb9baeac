import type { CaseLine } from '@denwaban/api/cases';
import type { NextActionShown } from '@denwaban/api/complaint-shapes';
import type { NextAction } from '@denwaban/domain/cases';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import { nextsOf, presentNexts } from './course.ts';
import * as lists from './lists/store.ts';
import { presentLines } from './present.ts';

type Asked = { query: lists.Wanting & { next?: 'agency' | 'client' | undefined } };
type Line = CaseLine & { next: NextActionShown | null };
type Page = { items: Line[]; next: string | null };

export async function listCases(tx: AgencyTx, { query }: Asked): Promise<Page> {
  const { found, next } = await (query.next ? pageOfTurn(tx, query, query.next) : page(tx, query));
  const actions = await presentNexts(tx, new Map(found.map(({ line, action }) => [line.id, action])));
  const lines = await presentLines(
    tx,
    found.map(({ line }) => line),
  );
  return { items: lines.map((line) => ({ ...line, next: actions.get(line.id) ?? null })), next };
}

type Found = { line: lists.Listed; action: NextAction | null };

async function page(tx: AgencyTx, wanting: lists.Wanting): Promise<{ found: Found[]; next: string | null }> {
  const lines = await lists.page(tx, wanting);
  const actions = await nextsOf(tx, lines);
  const found = lines.map((line) => ({ line, action: actions.get(line.id) ?? null }));
  return { found, next: nextOf(lines, wanting.limit) };
}

/** Whose turn it is follows from everything that waits, so pages are read until one of theirs is full, or for so many. */
async function pageOfTurn(tx: AgencyTx, wanting: lists.Wanting, owner: 'agency' | 'client') {
  const found: Found[] = [];
  let next: string | null = wanting.before ?? null;
  for (let read = 0; read < mostPages; read++) {
    const some = await page(tx, { ...wanting, before: next ?? undefined });
    for (const each of some.found) {
      if (each.action?.owner === owner) found.push(each);
      if (found.length === wanting.limit) return { found, next: each.line.id };
    }
    next = some.next;
    if (next === null) break;
  }
  return { found, next };
}

const mostPages = 20;
