import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contact, chain, unknownPresence } from '../contacts/index.ts';
import { whomToRing } from '../rounds/index.ts';
import { checkRoster, noRoster, onCall, onDuty, type Roster, turnsOf } from './index.ts';

const at = (text: string) => new Date(`${text}:00+09:00`);
const contact = (id: string, order: number, presence = unknownPresence): Contact => ({
  ...{ id, order, client: 'sakura', name: id, reading: 'ア', email: `${id}@sakura.example`, phone: '+81312345678' },
  ...{ role: null, takesComplaints: false, presence },
});
const people = [contact('owner', 1), contact('sato', 2), contact('tanaka', 3)];

const evening = { from: '18:00', to: '09:00', contacts: ['sato', 'tanaka'] };
const roster: Roster = {
  week: { ...noRoster.week, fri: [evening], sat: [{ from: '09:00', to: '24:00', contacts: ['tanaka'] }] },
  holidays: [{ from: '00:00', to: '24:00', contacts: ['owner'] }],
  days: [{ date: '2026-05-15', turns: [], why: '店休' }],
};

// 2026-05-08 is a Friday; 2026-05-04 and 2026-05-05 are holidays.
test.each([
  ['2026-05-08T17:59', []],
  ['2026-05-08T18:00', ['sato', 'tanaka']],
  ['2026-05-09T08:59', ['sato', 'tanaka']],
  ['2026-05-09T09:00', ['tanaka']],
  ['2026-05-09T23:59', ['tanaka']],
  ['2026-05-10T00:00', []],
  ['2026-05-05T03:00', ['owner']],
  ['2026-05-15T20:00', []],
])('at %s these are on call: %o', (time, ids) => {
  expect(onCall(roster, at(time))).toEqual(ids);
});

test('whoever is on call is told first, and rung first; the others follow as ever', () => {
  const night = at('2026-05-08T20:00');
  const about = { addressee: 'owner', complaintAbout: null, onDuty: onDuty(roster, people, night) };
  expect(chain(people, about).map(({ id }) => id)).toEqual(['sato', 'tanaka', 'owner']);
  const ringing = { isComplaint: false, accused: null, onDuty: about.onDuty };
  expect(whomToRing(people, ringing, night).map((ring) => ring.contact)).toEqual(['sato', 'tanaka', 'owner']);
});

test('who has said to be off is off, whatever the roster says', () => {
  const off = [contact('owner', 1), contact('sato', 2, { state: 'off', until: null }), contact('tanaka', 3)];
  const night = at('2026-05-08T20:00');
  expect(onDuty(roster, off, night)).toEqual(['tanaka']);
  const ringing = { isComplaint: false, accused: null, onDuty: onCall(roster, night) };
  expect(whomToRing(off, ringing, night).map((ring) => ring.contact)).toEqual(['tanaka', 'owner', 'sato']);
});

test('a complaint about who is on call goes to them last', () => {
  const about = { addressee: 'sato', complaintAbout: 'staff' as const, onDuty: ['sato', 'tanaka'] };
  expect(chain(people, about).map(({ id }) => id)).toEqual(['tanaka', 'owner', 'sato']);
});

test('whoever is on call, everybody is told once, and without a roster as ever', () => {
  const ids = fc.subarray(['owner', 'sato', 'tanaka', 'gone']);
  fc.assert(
    fc.property(ids, (onDuty) => {
      const told = chain(people, { addressee: null, complaintAbout: null, onDuty }).map(({ id }) => id);
      expect(told.toSorted()).toEqual(['owner', 'sato', 'tanaka']);
      expect(told.slice(0, onDuty.filter((id) => id !== 'gone').length)).toEqual(onDuty.filter((id) => id !== 'gone'));
    }),
  );
  expect(turnsOf(noRoster, '2026-05-08')).toEqual([]);
});

test('what is wrong with a roster is told by its field', () => {
  const wrong: Roster = {
    week: { ...noRoster.week, mon: [{ from: '25:00', to: 'x', contacts: [] }] },
    holidays: [{ from: '09:00', to: '24:00', contacts: ['gone'] }],
    days: [
      { date: '2026-02-30', turns: [], why: '' },
      { date: '2026-05-15', turns: [], why: '' },
      { date: '2026-05-15', turns: [], why: '' },
    ],
  };
  expect(checkRoster(wrong, ['owner'])).toEqual([
    { field: 'week.mon.0.from', code: 'malformed' },
    { field: 'week.mon.0.to', code: 'malformed' },
    { field: 'week.mon.0.contacts', code: 'required' },
    { field: 'holidays.0.contacts', code: 'not_a_choice' },
    { field: 'days.0.date', code: 'not_a_day' },
    { field: 'days.2.date', code: 'date_listed_twice' },
  ]);
  expect(checkRoster(roster, ['owner', 'sato', 'tanaka'])).toEqual([]);
});
