import { agreeForwarding } from '@denwaban/api/forwarding';
import { addStock, lendNumber, listStock } from '@denwaban/api/stock';
import { addTrunk } from '@denwaban/api/trunks';
import { usualRates } from '@denwaban/domain/tolls';
import { begin, hear } from '@denwaban/domain/trials';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import * as trials from '@denwaban/server/trials/store.ts';
import type { Company } from './company.ts';
import type { Example } from './examples/example.ts';

const aTrunk = {
  ...{ name: '支店の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: '0312340000' },
  ...{ password: 'hanabi', peers: [], mostCalls: 4, rings: ['fixed'], shownNumber: null, state: 'open' },
  ...{ rates: usualRates, mostYenADay: 10_000 },
};

const aForwarding = { number: '03-9999-0000', carrier: 'hikari', way: 'always', seconds: null } as const;

/** An outside line of the agency’s with two numbers, one of them lent to the company, whose own is forwarded to it. */
export async function holdsNumbers({ client, manager, world }: Company) {
  const name = `${client.name}の外線`;
  const trunk = await manager.asks(addTrunk, { body: { ...aTrunk, name } as never });
  const own = `${client.id.slice(5, 8)}${client.id.slice(9, 13)}`;
  const numbers = [`0506${own}`, `0507${own}`];
  await manager.asks(addStock, { body: { trunk: trunk.id, numbers } });
  const { numbers: held } = await manager.asks(listStock);
  const [free, lent] = numbers.map(
    (number) => held.find((each) => each.number === `+81${number.slice(1)}`)?.id as string,
  );
  const body = { client: client.id, label: `${client.name}の特設窓口`, until: null, guidance: `${client.name}は終了` };
  const shown = await manager.asks(lendNumber, { params: { id: lent as string }, body });
  const line = shown.lending?.line.id as string;
  const forwarding = { ...aForwarding, number: `0508${own}` };
  await manager.asks(agreeForwarding, { params: { id: line }, body: forwarding });
  const trial = { line, id: await givenUp({ client, world }, line) };
  return { trunk: trunk.id, stock: { free: free as string, lent: lent as string }, trial };
}

/** A trial of the line that nobody went on with. */
async function givenUp({ client, world }: Pick<Company, 'client' | 'world'>, line: string): Promise<string> {
  const { books } = world.house;
  const scope = { as: 'staff', agency: client.agency, by: theHouse } as const;
  const about = { id: newId(), client: client.id, line, number: '+81312345678', by: newId(), toll: newId() };
  const { trial } = begin(about, books.clock.now());
  const { trial: over } = hear(trial, { fact: 'given_up' }, books.clock.now());
  await inAgency(books, scope, (tx) => trials.add(tx, over));
  return over.id;
}

const ringing = (id: string) => ({ about: { is: 'client', id }, number: '03-9999-0123' });

/** Of trunks and their numbers, and of how calls come to them. */
export const ofNumbers: Record<string, Example> = {
  listTrunks: () => ({}),
  listSpending: () => ({}),
  prepareCallOut: (at) => ({ body: ringing(at.client) }),
  dialOut: (at) => ({ body: ringing(at.client) }),
  sendKeys: (at) => ({ params: { id: at.call.talking }, body: { keys: '1' } }),
  addTrunk: () => ({ body: aTrunk }),
  editTrunk: (at) => ({ params: { id: at.trunk }, body: aTrunk }),
  tryNumber: (at) => ({ params: { id: at.trunk }, body: { number: '03-1234-5678' } }),
  listStock: () => ({}),
  addStock: (at) => ({ body: { trunk: at.trunk, numbers: ['03-9999-0001'] } }),
  lendNumber: (at, of) => ({
    params: { id: at.stock.free },
    body: { client: of.client, label: '特設窓口', until: null, guidance: '' },
  }),
  changeLending: (at) => ({ params: { id: at.stock.lent }, body: { until: '2027-01-31', guidance: '' } }),
  endLending: (at) => ({ params: { id: at.stock.lent }, body: { guidance: '' } }),
  chooseForPeople: (at) => ({ body: { stock: at.stock.free } }),
  giveBackNumber: (at) => ({ params: { id: at.stock.free } }),
  ringsOfNumber: (at) => ({ params: { id: at.stock.lent } }),
  listForwardings: (at) => ({ params: { client: at.client } }),
  agreeForwarding: (at) => ({ params: { id: at.number }, body: aForwarding }),
  listOwnForwardings: () => ({}),
  listTrials: (at) => ({ params: { client: at.client } }),
  beginTrial: (at) => ({ params: { id: at.trial.line }, body: { number: '03-1234-5678' } }),
  giveUpTrial: (at) => ({ params: { id: at.trial.id } }),
};
