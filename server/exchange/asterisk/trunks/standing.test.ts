import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const at = (second: number) => new Date(second * 1000);
const asked = { id: 't', state: 'open', joins: 'account', standing: 'joining', standsSince: at(0) } as const;

test.each([
  ['asked a moment ago', asked, 'Unregistered', 5, 'joining'],
  ['asked for half a minute in vain', asked, 'Unregistered', 36, 'unreachable'],
  ['not known to the engine', asked, undefined, 36, 'unreachable'],
  ['signed in', asked, 'Registered', 1, 'registered'],
  ['with a wrong password', asked, 'Rejected', 1, 'rejected'],
  ['gone after all was well', { ...asked, standing: 'registered' }, 'Unregistered', 1, 'unreachable'],
  ['closed', { ...asked, state: 'closed' }, 'Registered', 1, 'unknown'],
  ['known by address, and there', { ...asked, joins: 'address', id: 'there' }, undefined, 1, 'reachable'],
  [
    'known by address, and not there',
    { ...asked, joins: 'address', standing: 'reachable' },
    undefined,
    1,
    'unreachable',
  ],
] as const)('a trunk %s', (_, trunk, registration, second, standing) => {
  const registrations = new Map(registration ? [['t', registration]] : []);
  expect(standingOf(trunk, { registrations, online: new Set(['there']) }, at(second))).toBe(standing);
});
