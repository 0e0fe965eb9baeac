import { setTimeout as pause } from 'node:timers/promises';
import { openAri } from '@denwaban/server/exchange/asterisk/ari/ask.ts';
import type { Engine } from '../../asterisk/engine/start.ts';
import { testEngine } from '../../asterisk/testing/engine.ts';
import type { Street } from '../../asterisk/testing/street.ts';
import { cast } from '../../database/cast/index.ts';
import { type Person, personWith, signIn } from '../ask.ts';
import { type Ground, standUp } from '../ground.ts';
import { grant, operatorsSignedIn, type SignedIn } from '../operators.ts';
import type { Side } from './lines.ts';
import type { Ring } from './sipp.ts';

const { sakura, minato } = cast;

export type Office = {
  address: string;
  engine: Engine;
  ground: Ground;
  operators: readonly SignedIn[];
  side: Side;
  close(): Promise<void>;
};

type Opening = { street: Street; many: number; telephonesAt: string };

/** Everything as it is for an agency, with so many operators at the desk, whose telephones stand at one address. */
export async function openOffice({ street, many, telephonesAt }: Opening): Promise<Office> {
  const address = street.address();
  const engine = await testEngine(address, [
    { name: 'carrier', peers: [street.callers], proxy: `${street.caller()}:5060` },
  ]);
  const { user, password } = engine.ari;
  const settings = { DENWABAN_ASTERISK_URL: `http://${user}:${password}@${address}:8088` };
  const ground = await standUp({ operators: 0, settings });
  const manager = await signIn(ground.base, minato.staff.kato.email);
  const { label, number } = sakura.lines.number;
  await manager.ask('PUT', `/lines/${sakura.lines.number.id}`, { label, number, state: 'open', exchange: 'asterisk' });
  // The other side records nothing.
  await manager.ask('PUT', `/clients/${sakura.id}/recording-policy`, { records: false, resumesAfterMinutes: 3 });
  manager.leave();
  const operators = await operatorsSignedIn(ground.owner, many);
  await grant(ground.owner, operators, [sakura.id]);
  const people = new Map(operators.map(({ id, cookie }) => [id, personWith(ground.base, cookie)]));
  const ari = openAri(engine.ari);
  for (const [id, person] of people) {
    await person.ask('POST', '/telephone', { kind: 'desk' });
    await ari.ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', {
      ...{ configClass: 'res_pjsip', objectType: 'aor', id },
      fields: [{ attribute: 'contact', value: `sip:telephone@${telephonesAt}:5060` }],
    });
    await person.ask('PUT', '/operators/me', { readiness: 'available', reason: null });
  }
  const finishing = finishEverybody(ground, people);
  return {
    ...{ address, engine, ground, operators },
    side: {
      ...{ name: 'ours', to: '0312341020' },
      callersOf: (rings) => callersOf(ground, rings),
      settled: () => settled(ground),
    },
    close: async () => {
      finishing.stop();
      for (const person of people.values()) person.leave();
      ari.close();
      await ground.leave();
      await engine.close();
    },
  };
}

/** Whoever has hung up is ready for the next call at once. */
function finishEverybody({ owner }: Ground, people: ReadonlyMap<string, Person>): { stop(): void } {
  const asked = new Set<string>();
  const finish = async () => {
    const { rows } = await owner.query<{ id: string; operator: string }>(
      `select id, operator_id as operator from calls where state = 'wrap_up' limit 200`,
    );
    for (const { id, operator } of rows) {
      if (asked.has(id)) continue;
      asked.add(id);
      people
        .get(operator)
        ?.ask('POST', `/calls/${id}/wrap-up`)
        .catch(() => asked.delete(id));
    }
  };
  const timer = setInterval(() => void finish(), 100);
  return { stop: () => clearInterval(timer) };
}

async function callersOf({ owner }: Ground, rings: readonly Ring[]): Promise<Map<string, number>> {
  const ids = rings.flatMap(({ call }) => call ?? []);
  const { rows } = await owner.query<{ id: string; number: string }>(
    'select id, from_number as number from calls where id = any($1)',
    [ids],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number.replace(/^\+81/, '0')]));
  const first = new Map<string, number>();
  for (const { at, call } of rings) {
    const from = call && numbers.get(call);
    if (from && !first.has(from)) first.set(from, at);
  }
  return first;
}

/** Every call is over, and every operator free. */
async function settled({ owner }: Ground): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const { rows } = await owner.query(`select 1 from calls where state <> 'ended' limit 1`);
    if (rows.length === 0) return;
    await pause(100);
  }
}
