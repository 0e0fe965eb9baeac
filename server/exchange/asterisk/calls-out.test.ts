// Operators ring somebody outside, on real lines: what is heard is judged by the sound itself.
import type { CallOutWanted } from '@denwaban/api/calls-out';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { patienceMs } from '../../../asterisk/testing/patience.ts';
import { loudness } from '../../../asterisk/testing/sound/meter.ts';
import { tone } from '../../../asterisk/testing/sound/sound.ts';
import { cast } from '../../../database/cast/index.ts';
import { dialOut } from '../../calls/out/dial.ts';
import { sendKeys } from '../../calls/out/send-keys.ts';
import { type AgencyTx, inAgency } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { scopeOf } from '../../shell/http.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { heardBy, hears, type LineOffice, openLineOffice } from './testing/line-office.ts';
import { is } from './testing/states.ts';

const { sakura, minato } = cast;
const { suzuki } = minato.staff;
const person = '09012345678';

type Operator = Awaited<ReturnType<LineOffice['seats']>>;
type Outside = Awaited<ReturnType<LineOffice['outside']>>;

describe.skipIf(!inject('telephones'))('a call out', () => {
  let office: LineOffice;
  let operator: Operator;
  let outside: Outside;
  beforeAll(async () => {
    office = await openLineOffice();
    operator = await office.seats(suzuki);
    outside = await office.outside();
    outside.says(tone(hears.caller, 1));
  });
  afterAll(async () => {
    await office?.close();
  });

  const dials = (number: string) => dialsFor(office, number);

  /** Until whoever is rung hears it ring. */
  async function rings(number = person) {
    const call = allowed(await dials(number)).call;
    await operator.rings();
    await operator.answers();
    const told = await outside.rings();
    return { call, told };
  }

  async function talks() {
    const { call, told } = await rings();
    await outside.answers();
    return { call: await office.callAt(call, is('talking')), told };
  }

  test('shows the client’s number, is heard ringing, and then heard on both sides', async () => {
    const { call: id, told } = await rings();
    expect(told).toMatchObject({ dialled: person });
    expect(told.from).toContain('sip:0312341020@');
    expect(told.asserted).toContain('sip:0312341020@');
    await office.callAt(id, ({ state }) => state.is === 'dialling' && state.stage === 'ringing');
    await ringingIsHeard(operator);

    await outside.answers();
    const call = await office.callAt(id, is('talking'));
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);

    await operator.act('hold', call);
    await heardBy(outside, 'music');
    await operator.act('resume', call);
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);

    const pressed = ask({ params: { id }, body: { keys: '1２#' } });
    allowed((await atDesk(office, (tx, who) => sendKeys(tx, pressed, who))) ?? 'done');
    await expect.poll(() => outside.keys()).toBe('12#');

    await operator.act('hangUp', call);
    await outside.isLetGo();
    await operator.act('finishWrapUp', call);
    expect(await office.callAt(id, is('ended'))).toMatchObject({ state: { how: 'talked' }, endedBy: 'operator' });
    expect(await tollOf(office, id)).toMatchObject({ masked_number: '090-1234-****', yen: 18, purpose: 'call' });
    await office.isEmpty();
  });

  test('is over when the other side hangs up', async () => {
    const { call } = await talks();
    await outside.hangsUp();
    await operator.isLetGo();
    expect(await office.callAt(call.id, is('wrap_up'))).toMatchObject({ endedBy: 'caller' });
    await operator.act('finishWrapUp', call);
    await office.isEmpty();
  });

  test.each([
    ['busy', () => outside.isBusy(), 'busy'],
    ['not answered', () => outside.isLeftAlone(), 'no_answer'],
  ] as const)('that is %s says so, and costs nothing', async (_, refuses, nobody) => {
    const { call: id } = await rings();
    refuses();
    const call = await office.callAt(id, is('wrap_up'));
    expect(call.out).toMatchObject({ nobody });
    await operator.isLetGo();
    await operator.act('finishWrapUp', call);
    expect(await tollOf(office, id)).toMatchObject({ yen: 0, answered_at: null });
    await office.isEmpty();
  });

  test('is given up by the operator, whose hands are free after it', async () => {
    const { call: id } = await rings();
    const ringing = await office.callAt(id, is('dialling'));
    expect(await office.seat(suzuki)).toMatchObject({ call: id });
    await operator.act('hangUp', ringing);
    await outside.isLetGo();
    const call = await office.callAt(id, is('wrap_up'));
    expect(call.out).toMatchObject({ nobody: 'given_up' });
    await operator.act('finishWrapUp', call);
    expect(await office.seat(suzuki)).toMatchObject({ call: null });
    await office.isEmpty();
  });

  test('that the operator’s own telephone refuses rings nobody', async () => {
    const { call: id } = allowed(await dials(person));
    await operator.rings();
    operator.isBusy();
    expect((await office.callAt(id, is('ended'))).out).toMatchObject({ nobody: 'own_telephone' });
    expect(await tollOf(office, id)).toMatchObject({ yen: 0 });
  });

  test.each([
    ['0990-123-456', 'number_premium'],
    ['010-1-415-555-2671', 'number_abroad'],
    ['03-1234-1020', 'number_leads_back'],
  ])('to %s is refused: %s', async (number, code) => {
    expect(await dials(number)).toMatchObject({ code });
    expect(await office.seat(suzuki)).toMatchObject({ call: null });
  });

  test('beyond the cap of the day is refused, and says how much it is', async () => {
    await office.inside((tx) => tx.q.updateTable('trunks').set({ most_yen_a_day: 30 }).execute());
    const refused = await dials(person);
    expect(isRefusal(refused) && refused.figures).toMatchObject({ cap: 30 });
    expect(refused).toMatchObject({ code: 'spending_cap_reached' });
    await office.inside((tx) => tx.q.updateTable('trunks').set({ most_yen_a_day: 10_000 }).execute());
  });
});

describe.skipIf(!inject('telephones'))('whoever drives the engine is killed', () => {
  let office: LineOffice;
  let driver: Awaited<ReturnType<LineOffice['startDriver']>>;
  let operator: Operator;
  let outside: Outside;
  beforeAll(async () => {
    office = await openLineOffice('apart');
    driver = await office.startDriver();
    operator = await office.seats(suzuki);
    outside = await office.outside();
    outside.says(tone(hears.caller, 1));
  });
  afterAll(async () => {
    await driver?.kill();
    await office?.close();
  });

  async function rings() {
    const { call } = allowed(await dialsFor(office, person));
    await operator.rings();
    await operator.answers();
    await outside.rings();
    await office.callAt(call, ({ unconfirmed }) => unconfirmed.length === 0);
    return call;
  }

  test('while it rings, and it is answered meanwhile: they talk, and what it costs runs', async () => {
    const id = await rings();
    await driver.kill();
    await outside.answers();
    driver = await office.startDriver();
    const call = await office.callAt(id, is('talking'));
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    expect(await tollOf(office, id)).toMatchObject({ ended_at: null });

    await driver.kill();
    await Promise.all([heardBy(operator, 'caller'), heardBy(outside, 'operator')]);
    await outside.hangsUp();
    driver = await office.startDriver();
    await office.callAt(id, is('wrap_up'));
    await operator.isLetGo();
    await operator.act('finishWrapUp', call);
    expect(await tollOf(office, id)).toMatchObject({ yen: 18 });
    await office.isEmpty();
  });

  test('while it rings, and is given up there: nobody was reached', async () => {
    const id = await rings();
    await driver.kill();
    outside.isBusy();
    await outside.isLetGo();
    driver = await office.startDriver();
    const call = await office.callAt(id, is('wrap_up'));
    expect(call.out).toMatchObject({ nobody: 'unreachable' });
    await operator.act('finishWrapUp', call);
    expect(await tollOf(office, id)).toMatchObject({ yen: 0 });
    await office.isEmpty();
  });
});

function dialsFor(office: LineOffice, number: string) {
  const about: CallOutWanted['about'] = { is: 'client', id: sakura.id };
  return atDesk(office, (tx, who) => dialOut(tx, ask({ body: { about, number } }), who));
}

function atDesk<T>({ books }: LineOffice, work: (tx: AgencyTx, asker: Asker) => Promise<T>): Promise<T> {
  const who: Asker = { as: 'staff', agency: minato.id, client: null, person: suzuki.id, role: 'operator' };
  return inAgency(books, scopeOf(who), (tx) => work(tx, who));
}

async function tollOf(office: LineOffice, call: string) {
  return office.inside((tx) =>
    tx.q.selectFrom('tolls').selectAll().where('call_id', '=', call).executeTakeFirstOrThrow(),
  );
}

/** The tone of Japan: 400 Hz, in and out. */
async function ringingIsHeard(who: Operator) {
  await expect.poll(async () => loudness(await who.hears(0.5), 400), { timeout: patienceMs }).toBeGreaterThan(0.05);
}
