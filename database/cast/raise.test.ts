import { readMenu } from '@denwaban/domain/menus';
import * as clients from '@denwaban/server/clients/store.ts';
import * as contacts from '@denwaban/server/contacts/store.ts';
import * as menus from '@denwaban/server/menus/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { type Office, openOffice } from '@denwaban/server/testing/office.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from './index.ts';
import { raiseMenus } from './menus.ts';
import { raiseCast } from './raise.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2026-11-20T10:00:00+09:00');
  await raiseCast(office.books);
});
afterAll(() => office.close());

test('each agency has its own clients in its books', async () => {
  expect(await clientsOf(cast.minato.id)).toEqual([cast.aoba.id, cast.keyaki.id, cast.sakura.id]);
  expect(await clientsOf(cast.nagoya.id)).toEqual([cast.sakuraya.id]);
});

test('raising the cast again leaves what was changed since', async () => {
  const { sakurai } = cast.sakura.contacts;
  const scope = { as: 'staff', agency: cast.minato.id, by: theHouse } as const;
  await inAgency(office.books, scope, (tx) => contacts.save(tx, { ...sakurai, order: 9 }));

  await raiseCast(office.books);

  const found = await inAgency(office.books, scope, (tx) => contacts.find(tx, sakurai.id));
  expect(found?.order).toBe(9);
});

test('the menu of the demo is one that a manager could have set', async () => {
  await raiseMenus(office.books);
  const scope = { as: 'staff', agency: cast.minato.id, by: theHouse } as const;
  const kept = [...(await inAgency(office.books, scope, (tx) => menus.ofClient(tx, cast.sakura.id))).values()];
  expect(kept).toHaveLength(1);
  expect(kept.map(readMenu)).toEqual(kept);
});

async function clientsOf(agency: string): Promise<string[]> {
  const known = await inAgency(office.books, { as: 'staff', agency, by: theHouse }, (tx) => clients.all(tx));
  return known.map(({ id }) => id);
}
