import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { type Contact, mayBeSaid, offToday, type Presence, presenceAt, setPresence, unknownPresence } from './index.ts';

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const now = tokyo('2026-05-07T13:00');

const tanaka = (presence: Presence): Contact => ({
  id: 'tanaka',
  client: 'sakura',
  name: '田中 一郎',
  reading: 'タナカ イチロウ',
  email: 'tanaka@example.jp',
  phone: null,
  order: 1,
  takesComplaints: false,
  role: 'staff',
  presence,
});

const until = (text: string) => tokyo(`2026-05-${text}`);

test('a presence holds until its end and then is unknown, not in', () => {
  const meeting: Presence = { state: 'meeting', until: until('07T15:00') };
  expect(presenceAt(meeting, until('07T14:59'))).toEqual(meeting);
  expect(presenceAt(meeting, until('07T15:00'))).toEqual({ state: 'unknown', until: null });
  expect(presenceAt({ state: 'off', until: null }, until('31T00:00'))).toEqual({ state: 'off', until: null });
});

test.each<[Presence, string]>([
  [{ state: 'in', until: null }, 'ただいま電話に出ることができません。'],
  [{ state: 'meeting', until: null }, 'あいにく席を外しております。'],
  [{ state: 'meeting', until: until('07T15:00') }, 'あいにく席を外しております。15時に戻る予定でございます。'],
  [{ state: 'out', until: until('07T16:30') }, 'あいにく席を外しております。16時30分に戻る予定でございます。'],
  [{ state: 'out', until: until('08T10:00') }, 'あいにく席を外しております。'],
  [{ state: 'out', until: until('07T12:00') }, 'あいにく席を外しております。'],
  [{ state: 'off', until: null }, 'あいにく本日は終日席を外しております。'],
  [{ state: 'off', until: until('08T00:00') }, 'あいにく本日は終日席を外しております。'],
  [{ state: 'off', until: until('11T09:00') }, 'あいにく本日は終日席を外しております。'],
  [{ state: 'off', until: until('07T14:00') }, 'あいにく席を外しております。14時に戻る予定でございます。'],
  [{ state: 'unknown', until: null }, 'あいにく席を外しております。'],
])('of the presence %o only this may be said: %s', (presence, ja) => {
  expect(mayBeSaid(tanaka(presence), now)).toEqual({ ja });
});

test('no phrase tells the reason, the place or the name', () => {
  for (const state of ['in', 'meeting', 'out', 'off', 'unknown'] as const) {
    for (const end of [null, until('07T15:00'), until('08T09:00')]) {
      expect(mayBeSaid(tanaka({ state, until: end }), now).ja).not.toMatch(/会議|外出|休|出張|田中/);
    }
  }
});

test('a name that is not on the list gets the words of somebody whose presence is unknown', () => {
  expect(mayBeSaid(null, now)).toEqual(mayBeSaid(tanaka(unknownPresence), now));
});

test('a presence is set, and setting it again happens only once', () => {
  const out: Presence = { state: 'out', until: until('07T18:00') };
  const change = setPresence(tanaka(unknownPresence), out, now);
  if (isRefusal(change)) throw new Error(change.code);
  expect(change.contact.presence).toEqual(out);
  expect(change.events).toEqual([
    {
      name: 'contact.presence_changed',
      client: 'sakura',
      id: 'tanaka',
      data: { state: 'out', until: '2026-05-07T09:00:00.000Z' },
    },
  ]);
  expect(setPresence(change.contact, { state: 'out', until: until('07T18:00') }, now)).toMatchObject({ events: [] });
  expect(setPresence(change.contact, { state: 'out', until: null }, now)).toMatchObject({
    events: [{ data: { until: null } }],
  });
});

test('a presence that would be over already is refused', () => {
  expect(setPresence(tanaka(unknownPresence), { state: 'out', until: now }, now)).toMatchObject({
    code: 'already_past',
  });
});

test('off today lasts until the Tokyo day ends, also just after midnight', () => {
  expect(offToday(tokyo('2026-05-07T23:59'))).toEqual({ state: 'off', until: tokyo('2026-05-08T00:00') });
  expect(offToday(tokyo('2026-05-08T00:00'))).toEqual({ state: 'off', until: tokyo('2026-05-09T00:00') });
});
