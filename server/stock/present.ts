import type { StockShown } from '@denwaban/api/stock';
import { type Lending, type StockNumber, standing } from '@denwaban/domain/stock';
import * as clients from '../clients/store.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

export async function stockShown(tx: AgencyTx): Promise<StockShown[]> {
  const [numbers, live, rings, joined] = [
    await store.all(tx),
    await store.live(tx),
    await store.rings(tx),
    await trunks.all(tx),
  ];
  const names = await clients.namesOf(
    tx,
    live.map(({ client }) => client),
  );
  const labels = await lines.labelsOf(
    tx,
    live.map(({ line }) => line),
  );
  return numbers.map((number) => {
    const stands = standing(number, live.find(({ stock }) => stock === number.id) ?? null);
    const lending = stands.is === 'lent' || stands.is === 'cooling' ? stands.lending : null;
    return {
      ...{ id: number.id, number: number.number, state: stands.is },
      trunk: { id: number.trunk, name: joined.find(({ id }) => id === number.trunk)?.name ?? '' },
      lending: lending && {
        ...lendingShown(lending, { names, labels }),
        coolsUntil: stands.is === 'cooling' ? stands.until.toISOString() : null,
      },
      rings: rings.filter(({ stock }) => stock === number.id).length,
      returnedAt: number.returnedAt?.toISOString() ?? null,
    };
  });
}

export async function oneShown(tx: AgencyTx, { id }: Pick<StockNumber, 'id'>): Promise<StockShown> {
  const found = (await stockShown(tx)).find((each) => each.id === id);
  if (!found) throw new Error('a number that was just saved');
  return found;
}

type Names = { names: ReadonlyMap<string, string>; labels: ReadonlyMap<string, string> };

function lendingShown({ client, line, from, until, guidance, endedAt }: Lending, { names, labels }: Names) {
  return {
    client: { id: client, name: names.get(client) ?? '' },
    line: { id: line, name: labels.get(line) ?? '' },
    ...{ from, until, guidance },
    endedAt: endedAt?.toISOString() ?? null,
  };
}
