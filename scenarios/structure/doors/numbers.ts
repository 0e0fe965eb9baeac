import { agreeForwarding } from '@denwaban/api/forwarding';
import { addStock, lendNumber, listStock } from '@denwaban/api/stock';
import { addTrunk } from '@denwaban/api/trunks';
import type { Company } from './company.ts';

export const aTrunk = {
  ...{ name: '支店の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: '0312340000' },
  ...{ password: 'hanabi', peers: [], mostCalls: 4, rings: ['fixed'], shownNumber: null, state: 'open' },
};

export const aForwarding = { number: '03-9999-0000', carrier: 'hikari', way: 'always', seconds: null } as const;

/** An outside line of the agency’s with two numbers, one of them lent to the company, whose own is forwarded to it. */
export async function holdsNumbers({ client, manager }: Company) {
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
  return { trunk: trunk.id, stock: { free: free as string, lent: lent as string } };
}
