import { addCti, type CtiOutcome, setCtiExtensions } from '@denwaban/api/cti';
import { sign } from '@denwaban/server/exchange/cti/signature.ts';
import type { Person } from '../asking.ts';
import type { World } from '../world.ts';

/** An existing telephone exchange that tells of its calls; `extensions` says whose telephone each is. */
export async function pbx({ house, clock }: World, manager: Person, extensions: Record<string, string>) {
  const { connection, secret } = await manager.asks(addCti, { body: { name: '本社のPBX' } });
  const body = { extensions: Object.entries(extensions).map(([extension, staff]) => ({ extension, staff })) };
  await manager.asks(setCtiExtensions, { params: { id: connection.id }, body });
  let last = 0;
  const tells = async (fact: object): Promise<CtiOutcome> => {
    const payload = JSON.stringify(fact);
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    const signature = sign(secret, timestamp, Buffer.from(payload));
    const headers = {
      ...{ 'content-type': 'application/json', 'denwaban-timestamp': timestamp, 'denwaban-signature': signature },
    };
    const answer = await house.server.inject({ method: 'POST', url: connection.path, headers, payload });
    await house.settle();
    return answer.json<{ outcome: CtiOutcome }>().outcome;
  };
  return {
    /** A caller of one of its numbers, ringing at one extension. */
    caller: ({ to, from, extension }: { to: string; from: string; extension: string }) => {
      const call = `pbx-${++last}`;
      return {
        rings: () => tells({ call, fact: 'ring', from, to, extension }),
        isAnswered: () => tells({ call, fact: 'answer', from, to, extension }),
        hangsUp: () => tells({ call, fact: 'hang_up', by: 'caller' }),
      };
    },
  };
}
