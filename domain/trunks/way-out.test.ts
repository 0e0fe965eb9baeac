import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { usualRates } from '../tolls/index.ts';
import { type TrunkNow, wayOut } from './index.ts';

const trunk: TrunkNow = {
  ...{ id: 'first', name: '本社の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: 'a' },
  ...{ peers: [], mostCalls: 2, rings: ['fixed', 'mobile', 'free'], rates: usualRates, mostYenADay: 1_000 },
  ...{ shownNumber: '+81312341090', state: 'open', standing: 'registered' },
  ...{ held: ['+81312341090', '+81312341020'], busy: 0, spent: 0 },
};
const wanted = {
  dialled: '090-1234-5678',
  shown: ['+81312341020'],
  leadBack: new Set(['+81312341020', '+815012345678']),
};

describe('the one door to the outside', () => {
  test('a number is rung as the client, where the trunk holds the client’s number', () => {
    expect(wayOut(wanted, [trunk])).toEqual({
      ...{ trunk: 'first', to: 'mobile', number: '+819012345678', shown: '+81312341020', rate: usualRates.mobile },
    });
  });

  test.each([
    ['the client’s number is another carrier’s', { ...wanted, shown: ['+81699990000'] }, '+81312341090'],
    [
      'the line’s own number comes before the client’s others',
      { ...wanted, shown: ['+81312341090', '+81312341020'] },
      '+81312341090',
    ],
  ])('%s: %s is shown', (_, asked, shown) => {
    expect(wayOut(asked, [trunk])).toMatchObject({ shown });
  });

  test.each<[string, string, Partial<TrunkNow>, string]>([
    ['ours', '03-1234-1020', {}, 'number_leads_back'],
    ['forwarded to us', '050-1234-5678', { rings: ['ip'] }, 'number_leads_back'],
    ['a premium service', '0990-123-456', {}, 'number_premium'],
    ['abroad', '010-1-415-555-2671', {}, 'number_abroad'],
    ['a kind nobody switched on', '0570-012-345', {}, 'number_kind_switched_off'],
    ['by a closed trunk', '03-9999-0000', { state: 'closed' }, 'trunk_closed'],
    ['by one whose password is wrong', '03-9999-0000', { standing: 'rejected' }, 'trunk_unreachable'],
    ['by one without an answer', '03-9999-0000', { standing: 'unreachable' }, 'trunk_unreachable'],
    ['when all calls at once are taken', '03-9999-0000', { busy: 2 }, 'trunk_full'],
    ['when the next minute goes beyond the cap', '090-1234-5678', { spent: 983 }, 'spending_cap_reached'],
    ['as nobody', '03-9999-0000', { held: [], shownNumber: null }, 'trunk_without_number'],
  ])('%s is refused', (_, dialled, change, code) => {
    expect(wayOut({ ...wanted, dialled }, [{ ...trunk, ...change }])).toMatchObject({ code });
  });

  test('the refusal of the cap says the cap, and what was spent', () => {
    expect(wayOut(wanted, [{ ...trunk, spent: 990 }])).toMatchObject({ figures: { cap: 1_000, spent: 990 } });
  });

  test('what costs nothing is rung beyond the cap too', () => {
    expect(wayOut({ ...wanted, dialled: '0120-123-456' }, [{ ...trunk, spent: 5_000 }])).toMatchObject({ to: 'free' });
  });

  test('another trunk helps out where the first cannot, with the number it shows', () => {
    const second = { ...trunk, id: 'second', held: ['+815099990000'], shownNumber: '+815099990000' };
    expect(wayOut(wanted, [{ ...trunk, busy: 2 }, second])).toMatchObject({ trunk: 'second', shown: '+815099990000' });
    expect(wayOut(wanted, [second, trunk])).toMatchObject({ trunk: 'first' });
  });

  const people = { ...wanted, shown: ['+815044440000', '+81312341020'] };
  const other = { ...trunk, id: 'other', held: ['+815044440000'], shownNumber: null };

  test.each<[string, typeof people, TrunkNow[], Partial<{ trunk: string; shown: string }>]>([
    ['people of the client', people, [trunk, other], { trunk: 'other', shown: '+815044440000' }],
    ['they, in whichever order the trunks stand', people, [other, trunk], { trunk: 'other', shown: '+815044440000' }],
    ['others', wanted, [other, trunk], { trunk: 'first', shown: '+81312341020' }],
    ['they, while that trunk is full', people, [{ ...other, busy: 2 }, trunk], { shown: '+81312341020' }],
    ['they, while it is not there', people, [{ ...other, standing: 'unreachable' }, trunk], { shown: '+81312341020' }],
    ['they, where no trunk holds the number', people, [trunk], { trunk: 'first', shown: '+81312341020' }],
  ])('%s are shown the number that is for them, where that can be', (_, asked, trunks, way) => {
    expect(wayOut(asked, trunks)).toMatchObject(way);
  });

  test('of several refusals the one is told about which something can be done', () => {
    const way = wayOut(wanted, [
      { ...trunk, state: 'closed' },
      { ...trunk, busy: 2 },
    ]);
    expect(isRefusal(way) && way.code).toBe('trunk_full');
    expect(wayOut(wanted, [])).toMatchObject({ code: 'trunk_missing' });
  });
});
