// Keys that the other side presses in the middle of a conversation, on real lines: who is shown them, and what is kept of them.
import type { Call } from '@denwaban/domain/calls';
import { usualPolicy } from '@denwaban/domain/recordings';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { getCall } from '../../calls/desk.ts';
import { dialOut } from '../../calls/out/dial.ts';
import * as policies from '../../recordings/policies/store.ts';
import { inAgency } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { sakura, minato } = cast;
const { suzuki, watanabe } = minato.staff;
// No other number in the books has it in it.
const card = '97531864209';
const operatorAsks = (id: string): Asker => ({
  ...{ as: 'staff', agency: minato.id, client: null, person: id, role: 'operator' },
});

describe.skipIf(!inject('telephones'))('keys pressed in a conversation', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  let operator: Awaited<ReturnType<LineOffice['seats']>>;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    operator = await office.seats(suzuki);
  });
  afterAll(async () => {
    await driver?.kill();
    await office?.close();
  });

  const records = (is: boolean) => office.inside((tx) => policies.save(tx, sakura.id, { ...usualPolicy, records: is }));
  const shownTo = async ({ id: person }: { id: string }, { id }: Call) => {
    const who = operatorAsks(person);
    const inHand = await inAgency(office.books, scopeOf(who), (tx) => getCall(tx, ask({ params: { id } }), who));
    return allowed(inHand).keysHeard;
  };
  const shows = (call: Call, keys: string) =>
    expect.poll(() => shownTo(suzuki, call), { timeout: patienceMs }).toBe(keys);

  async function talks(from: string) {
    const caller = await office.ring(from);
    await caller.isAnswered();
    await operator.rings();
    await operator.answers();
    await heardBy(caller, 'operator');
    return { caller, call: await office.call(is('talking')) };
  }

  async function presses(one: { presses(key: string): void; hears(seconds: number): Promise<unknown> }, keys: string) {
    for (const key of keys) {
      one.presses(key);
      await one.hears(0.15);
    }
  }

  async function ends({ id }: Call) {
    await office.callAt(id, is('wrap_up'));
    await operator.act('finishWrapUp', { id } as Call);
    await office.callAt(id, is('ended'));
  }

  /** Everything that stands in the books, in as many words. */
  const books = () =>
    office.inside(async (tx) => {
      const { rows } = await sql<{ written: string }>`
        select string_agg(query_to_xml(format('select * from %I', table_name), false, true, '')::text, '') as written
        from information_schema.tables
        where table_schema = 'public' and has_table_privilege(format('%I', table_name), 'select')`.execute(tx.q);
      return rows[0]?.written ?? '';
    });

  test.each([
    ['recorded', true],
    ['not recorded', false],
  ])(
    'of a call that is %s are shown to whoever talks to them, and to nobody else; with the call they are gone',
    async (_, isRecorded) => {
      await records(isRecorded);
      const { caller, call } = await talks('09040000001');
      await presses(caller, `${card}#`);
      await shows(call, `${card}#`);
      expect(await shownTo(watanabe, call)).toBe('');
      // Both are heard as before, and the operator's telephone is told of them too.
      await Promise.all([heardBy(caller, 'operator'), heardBy(operator, 'caller')]);
      expect(await books()).toContain(card);

      await caller.hangsUp();
      await ends(call);
      expect(await shownTo(suzuki, call)).toBe('');
      expect(await books()).not.toContain(card);
      await office.isEmpty();
    },
  );

  test('while the recording is paused are shown by their count, and kept nowhere', async () => {
    await records(true);
    const { caller, call } = await talks('09040000002');
    await presses(caller, '1');
    await shows(call, '1');
    await operator.act('pauseRecording', call);
    await office.callAt(call.id, ({ recording }) => recording.is === 'paused');
    await presses(caller, card);
    await shows(call, `1${'•'.repeat(card.length)}`);
    expect(await books()).not.toContain(card);
    await operator.act('resumeRecording', call);
    await office.callAt(call.id, ({ recording }) => recording.is === 'running');
    await presses(caller, '2');
    await shows(call, `1${'•'.repeat(card.length)}2`);
    await caller.hangsUp();
    await ends(call);
  });

  test('are heard on, when whoever drives the engine is killed', async () => {
    const { caller, call } = await talks('09040000003');
    await presses(caller, '12');
    await shows(call, '12');
    await driver.kill();
    driver = await office.startDriver();
    await expect
      .poll(
        async () => {
          await presses(caller, '3');
          return shownTo(suzuki, call);
        },
        { timeout: patienceMs },
      )
      .toMatch(/^123+$/);
    await caller.hangsUp();
    await ends(call);
  });

  test('by whom we rang are shown too, and those of the operator are not', async () => {
    const outside = await office.outside();
    outside.says(tone(hears.caller, 1));
    const who = operatorAsks(suzuki.id);
    const about = { is: 'client', id: sakura.id } as const;
    const wanted = ask({ body: { about, number: '09012345678' } });
    const { call: id } = allowed(await inAgency(office.books, scopeOf(who), (tx) => dialOut(tx, wanted, who)));
    await operator.rings();
    await operator.answers();
    await outside.rings();
    await outside.answers();
    const call = await office.callAt(id, is('talking'));
    await heardBy(operator, 'caller');
    await presses(operator, '9');
    await presses(outside, '41');
    await shows(call, '41');
    expect(outside.keys()).toBe('9');
    await outside.hangsUp();
    await ends(call);
  });
});
