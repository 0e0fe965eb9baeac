import type { CallerLine } from '@denwaban/api/callers';
import { type Caller, readReading } from '@denwaban/domain/callers';
import { isRefusal } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { nextOf } from '../shell/page.ts';
import * as store from './store.ts';

type Asked = { query: { said: string; client?: string | undefined; before?: string | undefined; limit: number } };

export async function listCallers(
  tx: AgencyTx,
  { query: { said, ...wanting } }: Asked,
): Promise<{ items: CallerLine[]; next: string | null }> {
  // Whom somebody looked for is not put down: the words are what the caller is called.
  await noteAccess(tx, { client: wanting.client ?? null, what: 'callers', action: 'look_up' });
  const found = await store.page(tx, { ...wanting, ...heard(said) });
  return { items: await callerLines(tx, found), next: nextOf(found, wanting.limit) };
}

export async function callerLines(tx: AgencyTx, callers: readonly Caller[]): Promise<CallerLine[]> {
  const names = await clients.namesOf(tx, [...new Set(callers.map(({ client }) => client))]);
  return callers.map(({ id, client, name, reading, numbers, lastSeen, calls }) => ({
    ...{ id, client, name, reading, numbers: [...numbers], calls },
    clientName: names.get(client) ?? '',
    lastSeen: lastSeen.toISOString(),
  }));
}

/** What was typed may be a name, a reading in any kana, or digits of a number as people write it. */
function heard(said: string): { name: string; reading: string | null; digits: string | null } {
  const name = said.replace(/\s+/g, '');
  const reading = readReading(name);
  const digits = name.normalize('NFKC').replace(/[\p{Pd}ー−()+]/gu, '');
  return {
    name,
    reading: isRefusal(reading) ? null : reading.replaceAll(' ', ''),
    // Numbers are kept as +81…, without the 0 that people begin with.
    digits: /^\d{3,}$/.test(digits) ? digits.replace(/^0/, '') : null,
  };
}
