import { checkClient } from '@denwaban/domain/clients';
import { checkContact, isReachable } from '@denwaban/domain/contacts';
import { checkContract } from '@denwaban/domain/contracts';
import { checkCalendar } from '@denwaban/domain/hours';
import { readLine } from '@denwaban/domain/lines';
import { checkContent } from '@denwaban/domain/scripts';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { agencies, cast, clients, demoPassword } from './index.ts';
import { signIns } from './sign-ins.ts';

test.each(clients)('everything agreed with $name would be accepted from a form', (client) => {
  expect(checkClient(client)).toEqual([]);
  expect(checkCalendar(client.hours)).toEqual([]);
  expect(checkContract(client.contract)).toEqual([]);
  expect(checkContent(client.script.content)).toEqual([]);
  for (const contact of Object.values(client.contacts))
    expect(checkContact({ ...contact, email: contact.email ?? '', phone: contact.phone ?? '' })).toEqual([]);
  for (const line of Object.values(client.lines))
    expect(readLine(line.kind, line)).toEqual({ label: line.label, number: line.number });
});

test.each(clients)('$name has somebody to report to, and an owner in its portal', ({ contacts }) => {
  expect(Object.values(contacts).some(isReachable)).toBe(true);
  expect(Object.values(contacts).filter(({ role }) => role === 'owner')).toHaveLength(1);
});

test('ids are UUIDs and nobody shares one', () => {
  const ids = [
    ...agencies.flatMap(({ id, staff }) => [id, ...idsOf(staff)]),
    ...clients.flatMap(({ id, contacts, lines, script, contract }) => [
      ...[id, script.id, contract.id],
      ...[...idsOf(contacts), ...idsOf(lines)],
    ]),
  ];
  for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('nobody shares an address, and the password is one the sign-in accepts', () => {
  expect(new Set(signIns.map(({ email }) => email)).size).toBe(signIns.length);
  expect(demoPassword.length).toBeGreaterThanOrEqual(10);
});

test('operators of the agency differ in whom they may answer for, and each client has two at least', () => {
  const operators = Object.values(cast.minato.staff).filter(({ role }) => role === 'operator');
  expect(new Set(operators.map(({ grants }) => grants.join())).size).toBe(operators.length);
  for (const { id } of [cast.aoba, cast.sakura, cast.keyaki])
    expect(operators.filter(({ grants }) => (grants as string[]).includes(id)).length).toBeGreaterThanOrEqual(2);
});

test('the other agency shares the code and the number of a client of the first', () => {
  expect(cast.sakuraya.code).toBe(cast.sakura.code);
  expect(cast.sakuraya.lines.number.number).toBe(cast.sakura.lines.number.number);
});

function idsOf(members: Record<string, { id: string }>): string[] {
  return Object.values(members).map(({ id }) => id);
}
