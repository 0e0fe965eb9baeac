import { setTimeout as pause } from 'node:timers/promises';
import type { addTrunk as addTrunkApi } from '@denwaban/api/trunks';
import { usualRates } from '@denwaban/domain/tolls';
import type { Street } from '../../../../asterisk/testing/street.ts';
import { openTelephone } from '../../../../asterisk/testing/telephones/telephone.ts';
import { cast } from '../../../../database/cast/index.ts';
import type { AskOf } from '../../../shell/ask.ts';
import { add as addStock } from '../../../stock/stock.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask } from '../../../testing/office.ts';
import type { Ari } from '../ari/ask.ts';
import * as trunks from '../trunks/store.ts';
import { add as addTrunk } from '../trunks/trunks.ts';
import type { Engines } from './engines.ts';
import type { House } from './house.ts';
import { until } from './until.ts';

type Around = { street: Street; house: House; engines: Engines };

/**
 * Somebody outside, behind a trunk that leads to them whatever is dialled, and that holds さくら通販's number; by the same
 * trunk they ring it. Comes back once the engine knows the trunk.
 */
export async function openOutside({ street, house: { asManager, inside }, engines: { engine, ari } }: Around) {
  const at = street.address();
  const telephone = await openTelephone(at);
  const trunk = allowed(await asManager((tx) => addTrunk(tx, ask({ body: { ...leadsTo(at) } }))));
  const numbers = [cast.sakura.lines.number.number as string];
  allowed(await asManager((tx) => addStock(tx, ask({ body: { trunk: trunk.id, numbers } }))));
  await until(
    async () => (await engine.says('pjsip show endpoints')).includes(trunk.id),
    () => 'the engine does not know the trunk',
  );
  await isNotAsked(ari, trunk.id);
  return {
    ...telephone,
    trunk: trunk.id,
    /** Whoever comes to drive the engine asks anew. Comes back once the books hold it to be there all the same. */
    isLeftInPeace: () =>
      until(
        async () => {
          await isNotAsked(ari, trunk.id);
          await pause(500);
          return (await inside((tx) => trunks.find(tx, trunk.id)))?.standing === 'reachable';
        },
        () => 'the trunk does not stand',
      ),
  };
}

/** A carrier's trunk without an account, by which everything may be rung that may be at all. */
function leadsTo(host: string) {
  return {
    ...{ name: '試験用の外線', joins: 'address', host, port: 5060, account: '', password: '', peers: [host] },
    ...{ mostCalls: 8, rings: ['fixed', 'mobile', 'ip', 'free'], shownNumber: null, state: 'open' },
    ...{ rates: usualRates, mostYenADay: 10_000 },
  } as AskOf<typeof addTrunkApi>['body'];
}

/** Telephones of ours do not answer when they are asked whether they are there. */
async function isNotAsked({ ask }: Ari, id: string): Promise<void> {
  const fields = [{ attribute: 'qualify_frequency', value: '0' }];
  const aor = { configClass: 'res_pjsip', objectType: 'aor', id };
  await ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', { ...aor, fields });
}
