import { describe, expect, test } from 'vitest';
import { usualRates } from '../tolls/index.ts';
import { mayRing, readTrunk, type Trunk } from './index.ts';

const typed: Parameters<typeof readTrunk>[0] = {
  ...{ name: ' 本社の外線 ', joins: 'account', host: 'Carrier.Example.jp', port: 5060, account: '0312345678' },
  ...{ password: 'a word', peers: [' 203.0.113.0/24 ', ''], mostCalls: 8, rings: ['mobile', 'fixed'] },
  ...{ rates: usualRates, mostYenADay: 10_000, shownNumber: '03-1234-5678', state: 'open' },
};
const known = { account: null, held: ['+81312345678'] };

describe('a trunk as typed', () => {
  test('is kept without its password', () => {
    expect(readTrunk(typed, known)).toEqual({
      ...{ name: '本社の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: '0312345678' },
      ...{
        peers: ['203.0.113.0/24'],
        mostCalls: 8,
        rates: usualRates,
        mostYenADay: 10_000,
        rings: ['fixed', 'mobile'],
        shownNumber: '+81312345678',
        state: 'open',
      },
    });
  });

  test.each([
    ['no name', { name: ' ' }, ['name', 'required']],
    ['no host', { host: '' }, ['host', 'required']],
    ['a host with more than a name in it', { host: 'carrier.example.jp;transport=tcp' }, ['host', 'host_unreadable']],
    ['a port beyond all', { port: 70_000 }, ['port', 'out_of_range']],
    ['no calls at once', { mostCalls: 0 }, ['mostCalls', 'out_of_range']],
    ['no account', { account: '' }, ['account', 'required']],
    ['an account with an address in it', { account: 'me@here' }, ['account', 'malformed']],
    ['a new account without its password', { password: '' }, ['password', 'required']],
    ['calls from nowhere', { peers: ['the carrier'] }, ['peers', 'not_an_address']],
    ['a number of somebody else’s', { shownNumber: '03-9999-9999' }, ['shownNumber', 'number_not_held']],
    ['a cap below nothing', { mostYenADay: -1 }, ['mostYenADay', 'out_of_range']],
    ['a rate by no second', { rates: { ...usualRates, ip: { yen: 9, seconds: 0 } } }, ['rates.ip', 'out_of_range']],
    ['a number that is none', { shownNumber: '03-1234' }, ['shownNumber', 'number_wrong_length']],
  ] as const)('%s is refused', (_, change: Partial<typeof typed>, [field, code]) => {
    expect(readTrunk({ ...typed, ...change }, known)).toMatchObject({ problems: [{ field, code }] });
  });

  test('the password that is kept goes on for the same account', () => {
    expect(readTrunk({ ...typed, password: '' }, { ...known, account: '0312345678' })).toHaveProperty('account');
  });

  test('by address there is no account', () => {
    expect(readTrunk({ ...typed, joins: 'address', password: '' }, known)).toMatchObject({ account: '' });
  });
});

describe('what may be rung', () => {
  const trunk: Pick<Trunk, 'rings' | 'state'> = { rings: ['fixed', 'mobile', 'ip', 'free'], state: 'open' };
  const leadBack = new Set(['+81312341020', '+815012345678']);
  test.each([
    ['03-1234-5678', '+81312345678'],
    ['090-1234-5678', '+819012345678'],
    ['0120-123-456', '+81120123456'],
    ['0570-012-345', 'number_kind_switched_off'],
    ['0990-123-456', 'number_premium'],
    ['+81990123456', 'number_premium'],
    ['010-1-415-555-2671', 'number_abroad'],
    ['+82 2 123 4567', 'number_abroad'],
    ['119', 'number_of_emergency'],
    ['104', 'number_of_a_service'],
    ['020-1234-5678', 'number_of_a_machine'],
    ['03-1234-1020', 'number_leads_back'],
    ['050-1234-5678', 'number_leads_back'],
    ['1234-5678', 'number_lacks_area_code'],
  ])('%s: %s', (dialled, expected) => {
    const answer = mayRing({ dialled, trunk, leadBack });
    expect('code' in answer ? answer.code : answer.number).toBe(expected);
  });

  test('what costs more than a call may is rung by nobody, whatever is switched on', () => {
    const all = { rings: ['fixed', 'mobile', 'ip', 'free', 'navi'], state: 'open' } as const;
    expect(mayRing({ dialled: '0990-123-456', trunk: all, leadBack })).toMatchObject({ code: 'number_premium' });
    expect(mayRing({ dialled: '0570-012-345', trunk: all, leadBack })).toEqual({ to: 'navi', number: '+81570012345' });
  });

  test('nothing is rung by a closed trunk', () => {
    const closed = { ...trunk, state: 'closed' } as const;
    expect(mayRing({ dialled: '03-1234-5678', trunk: closed, leadBack })).toMatchObject({ code: 'trunk_closed' });
  });
});
