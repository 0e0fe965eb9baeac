import { describe, expect, test } from 'vitest';
import type { CallState } from '../calls/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { at, candidate, start } from './examples.ts';
import { busy, change, free, missOffer, type Operator, type ShownState, shownState } from './operator.ts';

const operator = (about: Partial<Operator> = {}): Operator => {
  const { grants: _, ...mori } = candidate('mori');
  return { ...mori, ...about };
};

describe('changing readiness', () => {
  test('is said, with where from', () => {
    expect(change(operator(), { readiness: 'away', reason: ' 給湯室 ' }, at(30))).toEqual({
      operator: operator({ readiness: 'away', reason: '給湯室', since: at(30) }),
      events: [
        {
          name: 'operator.changed',
          client: null,
          id: 'mori',
          data: { from: 'available', to: 'away', reason: '給湯室', since: at(30).toISOString() },
        },
      ],
    });
  });

  test('to the same again changes nothing', () => {
    const mori = operator();
    expect(change(mori, { readiness: 'available', reason: null }, at(30))).toEqual({ operator: mori, events: [] });
  });

  test.each([
    ['away', null],
    ['away', '  '],
  ] as const)('to %s needs a reason, and %j is none', (readiness, reason) => {
    expect(change(operator(), { readiness, reason }, at(30))).toMatchObject({
      code: 'incomplete_input',
      problems: [{ field: 'reason', code: 'required' }],
    });
  });

  test('to signed off is refused with a call in hand', () => {
    const signOff = { readiness: 'signed_off', reason: null } as const;
    expect(change(operator({ call: 'c1' }), signOff, at(30))).toMatchObject({ code: 'operator_on_call' });
    expect(isRefusal(change(operator(), signOff, at(30)))).toBe(false);
  });

  test('to a break during a call holds from its end on', () => {
    const changed = change(operator({ call: 'c1' }), { readiness: 'break', reason: null }, at(30));
    expect(changed).toMatchObject({ operator: { readiness: 'break', call: 'c1' } });
  });

  test('to available begins a new idle time, and nothing else does', () => {
    const back = change(operator({ readiness: 'break' }), { readiness: 'available', reason: null }, at(90));
    const away = change(operator(), { readiness: 'break', reason: null }, at(90));
    expect(back).toMatchObject({ operator: { idleSince: at(90) } });
    expect(away).toMatchObject({ operator: { idleSince: start } });
  });
});

describe('the call in hand', () => {
  test('is one', () => {
    const onCall = busy(operator(), 'c1') as Operator;
    expect(onCall.call).toBe('c1');
    expect(busy(onCall, 'c1')).toBe(onCall);
    expect(busy(onCall, 'c2')).toMatchObject({ code: 'operator_on_call' });
  });

  test('is let go of by its own end only', () => {
    const onCall = operator({ call: 'c2' });
    expect(free(onCall, 'c1', at(50))).toBe(onCall);
    expect(free(onCall, 'c2', at(50))).toEqual(operator({ call: null, idleSince: at(50) }));
  });
});

describe('an offer missed', () => {
  test('sets its operator away, so that no other caller rings in vain', () => {
    const missed = missOffer(operator({ call: 'c1' }), 'c1', at(20));
    expect(missed.operator).toMatchObject({ readiness: 'away', reason: 'offer_lapsed', since: at(20), call: null });
    expect(missed.events).toMatchObject([{ name: 'operator.changed', data: { from: 'available', to: 'away' } }]);
  });

  test('leaves a break that was asked for meanwhile', () => {
    const missed = missOffer(operator({ readiness: 'break', call: 'c1' }), 'c1', at(20));
    expect(missed).toMatchObject({ operator: { readiness: 'break', call: null }, events: [] });
  });

  test('is nothing to an operator with another call in hand', () => {
    const onCall = operator({ call: 'c2' });
    expect(missOffer(onCall, 'c1', at(20))).toEqual({ operator: onCall, events: [] });
  });
});

test.each([
  [null, 'available'],
  [{ is: 'offered', since: start, offer: 'o1', operator: 'mori', until: at(20) }, 'available'],
  [{ is: 'talking', operator: 'mori', since: start }, 'talking'],
  [{ is: 'held', operator: 'mori', since: start }, 'held'],
  [{ is: 'wrap_up', operator: 'mori', until: at(60) }, 'wrap_up'],
  [{ is: 'talking', operator: 'hara', since: start }, 'available'],
  [{ is: 'ended', how: 'talked' }, 'available'],
] as [CallState | null, ShownState][])(
  'with a call %j in hand an available operator is shown as %s',
  (state, shown) => {
    expect(shownState(operator({ call: 'c1' }), state)).toBe(shown);
  },
);
