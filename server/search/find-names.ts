import type { NamesFound } from '@denwaban/api/search';
import { formatNumber } from '@denwaban/domain/numbers';
import { contains, fold, type Query, readQuery } from '@denwaban/domain/search';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

const most = 6;

/** Of each kind the first few in which every word stands. An agency's people and lines are some thousands: they are looked through. */
export async function findNames(tx: AgencyTx, { query: { q } }: { query: { q: string } }): Promise<NamesFound> {
  const query = readQuery(q);
  if (query.terms.length === 0) return { people: [], staff: [], lines: [] };
  const people = fitting(await contacts.everybody(tx), query, ({ name, reading, phone }) => [
    name,
    reading,
    digits(phone),
  ]);
  const colleagues = (await staff.all(tx)).filter(({ state }) => state !== 'retired');
  const found = fitting(await lines.everyOpen(tx), query, ({ label, number }) => [label, digits(number)]);
  const names = await clients.namesOf(tx, [...new Set([...people, ...found].map(({ client }) => client))]);
  const of = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    people: people.map(({ id, name, reading, client }) => ({ id, name, reading, client: of(client) })),
    staff: fitting(colleagues, query, ({ businessName }) => [businessName]).map(({ id, businessName }) => ({
      id,
      name: businessName,
    })),
    lines: found.map(({ id, label, number, client }) => ({ id, label, number, client: of(client) })),
  };
}

function fitting<Thing>(things: readonly Thing[], query: Query, words: (thing: Thing) => (string | null)[]): Thing[] {
  return things
    .filter((thing) =>
      contains(
        words(thing)
          .filter((word) => word !== null)
          .map(fold)
          .join('\n'),
        query,
      ),
    )
    .slice(0, most);
}

// Numbers are kept as +81…; people type them as they read them.
function digits(number: string | null): string | null {
  return number && formatNumber(number);
}
