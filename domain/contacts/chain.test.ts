import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contact, chain, isReachable, unknownPresence } from './index.ts';

const contact = (id: string, order: number, takesComplaints = false): Contact => ({
  ...{ id, order, takesComplaints, client: 'sakura', name: id, reading: 'ア', email: null, phone: null, role: null },
  presence: unknownPresence,
});

const list = [contact('sato', 2), contact('owner', 1), contact('tanaka', 3, true)];
const ids = (contacts: readonly Contact[], about: Parameters<typeof chain>[1]) =>
  chain(contacts, about).map(({ id }) => id);

test.each<[string, Parameters<typeof chain>[1], string[]]>([
  ['nobody named: the top of the list', { addressee: null, complaintAbout: null }, ['owner', 'sato', 'tanaka']],
  ['the named person first', { addressee: 'sato', complaintAbout: null }, ['sato', 'owner', 'tanaka']],
  ['an unknown name: the top of the list', { addressee: 'gone', complaintAbout: null }, ['owner', 'sato', 'tanaka']],
  ['a fault of the service', { addressee: 'sato', complaintAbout: 'service' }, ['sato', 'owner', 'tanaka']],
  ['a complaint about staff', { addressee: null, complaintAbout: 'staff' }, ['tanaka', 'owner', 'sato']],
  ['about the named person', { addressee: 'sato', complaintAbout: 'staff' }, ['tanaka', 'owner', 'sato']],
  [
    'about somebody else than whom the caller asked for',
    { addressee: 'sato', complaintAbout: 'staff', namedEmployee: 'owner' },
    ['tanaka', 'sato', 'owner'],
  ],
  ['a complaint about our operator', { addressee: 'sato', complaintAbout: 'operator' }, ['tanaka', 'sato', 'owner']],
  [
    'a fault of the service in which a person is complained of',
    { addressee: 'sato', complaintAbout: 'service', namedEmployee: 'sato' },
    ['owner', 'tanaka', 'sato'],
  ],
  ['about who takes complaints', { addressee: 'tanaka', complaintAbout: 'staff' }, ['owner', 'sato', 'tanaka']],
])('%s', (_, about, order) => {
  expect(ids(list, about)).toEqual(order);
});

test('a complaint about the only person there is goes to nobody in the company', () => {
  expect(ids([contact('owner', 1, true)], { addressee: 'owner', complaintAbout: 'staff' })).toEqual([]);
  expect(ids([contact('owner', 1, true)], { addressee: null, complaintAbout: 'staff' })).toEqual(['owner']);
});

test('everybody is told at most once, and the named person is never first to hear a complaint about staff', () => {
  const anyList = fc
    .uniqueArray(fc.nat({ max: 9 }))
    .chain((orders) =>
      fc.tuple(...orders.map((order) => fc.boolean().map((takes) => contact(`c${order}`, order, takes)))),
    );
  const about = fc.constantFrom('staff' as const, 'service' as const, 'other' as const, null);
  fc.assert(
    fc.property(anyList, about, fc.option(fc.nat({ max: 9 })), (contacts, complaintAbout, named) => {
      const addressee = named === null ? null : `c${named}`;
      const told = ids(contacts, { addressee, complaintAbout });
      expect(new Set(told).size).toBe(told.length);
      if (complaintAbout === 'staff' && addressee) expect(told[0]).not.toBe(addressee);
      else expect(told.length).toBe(contacts.length);
    }),
  );
});

test('who cannot be written to is in nobody’s chain', () => {
  const written = { ...contact('sato', 2), email: 'sato@sakura.example' };
  expect([contact('owner', 1), written].filter(isReachable).map(({ id }) => id)).toEqual(['sato']);
});
