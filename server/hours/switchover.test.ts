import type { SwitchoverShown } from '@denwaban/api/hours';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import { getClient } from '../clients/get-client.ts';
import { listClients } from '../clients/list-clients.ts';
import * as events from '../events/store.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { openShift, type Shift, sakurai, watanabe } from '../testing/shift.ts';
import { getOwnHours, switchBack, switchOver } from './switch-over.ts';

const day = '2026-05-07';
const at = (time: string, on = day) => shift.setTime(`${on}T${time}:00+09:00`);
const instant = (time: string, on = day) => new Date(`${on}T${time}:00+09:00`).toISOString();
const { sakura } = cast;
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(`${day}T20:30:00+09:00`);
});
beforeEach(async () => {
  at('20:30');
  await shift.as(sakurai, (tx, who) => switchBack(tx, ask({}), who));
});
afterAll(() => shift.close());

const says = (taking: SwitchoverShown['taking'], until: string) =>
  shift.as(sakurai, (tx, who) => switchOver(tx, ask({ body: { taking, until } }), who));
const rings = async () => {
  const from = { kind: 'number', e164: '+819012345678' } as const;
  return allowed(await shift.asHouse((tx) => arrive(tx, { line: sakura.lines.number.id, from }))).state.is;
};
const card = async () =>
  allowed(await shift.as(watanabe, (tx) => getClient(tx, ask({ params: { client: sakura.id } })))).client;

test('a call that would have met the closing words is taken from the moment the owner says so, until the time said', async () => {
  expect(await rings()).toBe('closed');
  expect(await says('calls', instant('22:00'))).toMatchObject({
    open: true,
    usual: { open: false },
    switchover: { taking: 'calls', since: instant('20:30'), until: instant('22:00'), by: { id: sakurai.person } },
  });
  expect(await rings()).toBe('waiting');
  at('22:00');
  expect(await rings()).toBe('closed');
});

test('the end of taking for the day is met by the words of closing, in the middle of the hours', async () => {
  at('11:00');
  expect(await rings()).toBe('waiting');
  await says('no_calls', instant('24:00'));
  expect(await rings()).toBe('closed');
  at('11:00', '2026-05-08');
  expect(await rings()).toBe('waiting');
});

test('operators see on the client’s card who has said so and until when, and it is gone once it has run out', async () => {
  await says('calls', instant('22:00'));
  const shown = { taking: 'calls', until: instant('22:00'), by: { name: cast.sakura.contacts.sakurai.name } };
  expect(await card()).toMatchObject({ open: true, switchover: shown });
  const { clients } = allowed(await shift.as(watanabe, (tx) => listClients(tx)));
  expect(clients.find(({ id }) => id === sakura.id)).toMatchObject({ switchover: shown });
  expect(clients.filter(({ switchover }) => switchover)).toHaveLength(1);
  at('22:00');
  expect(await card()).toMatchObject({ open: false, switchover: null });
});

test('it is told in the history by whom it was said, once, and so is going back', async () => {
  await says('calls', instant('22:00'));
  await says('calls', instant('22:00'));
  const back = await shift.as(sakurai, (tx, who) => switchBack(tx, ask({}), who));
  expect(back).toMatchObject({ open: false, switchover: null });
  const history = (await shift.asHouse((tx) => events.of(tx, sakura.id))).slice(-2);
  expect(history).toMatchObject([
    { name: 'hours.switched', by_kind: 'contact', by_id: sakurai.person, data: { taking: 'calls' } },
    { name: 'hours.switched_back', by_kind: 'contact', by_id: sakurai.person },
  ]);
});

test.each([
  ['already_past', '20:30', day],
  ['out_of_range', '20:31', '2026-05-14'],
])('%s, and nothing has changed', async (code, time, on) => {
  expect(await says('calls', instant(time, on))).toMatchObject({ code });
  expect(await shift.as(sakurai, (tx, who) => getOwnHours(tx, ask({}), who))).toMatchObject({ switchover: null });
});

test('one company’s word moves no other company’s line', async () => {
  await says('calls', instant('22:00'));
  const { keyaki, minato } = cast;
  const stranger = { as: 'client', agency: minato.id, client: keyaki.id, role: 'owner' } as const;
  const person = Object.values(keyaki.contacts)[0]?.id ?? '';
  const seen = await shift.as({ ...stranger, person }, (tx, who) => getOwnHours(tx, ask({}), who));
  expect(seen).toMatchObject({ switchover: null });
});
