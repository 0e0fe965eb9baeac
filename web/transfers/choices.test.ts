import type { CallInHand } from '@denwaban/api/call-shapes';
import { expect, test } from 'vitest';
import { choicesFor, mayBeRung } from './choices.ts';

const contact = (id: string, name: string, reading: string) =>
  ({ id, name, reading, phone: '+819012345678' }) as CallInHand['contacts'][number];
const call = (typed: boolean) =>
  ({
    contacts: [contact('sato', '佐藤 花子', 'サトウ ハナコ'), contact('tanaka', '田中 一郎', 'タナカ イチロウ')],
    transfer: {
      ...{ kinds: ['warm'], typed, last: null, until: null },
      people: [
        { id: 'sato', why: 'contact_takes_messages_only' },
        { id: 'tanaka', why: null },
      ],
    },
  }) as unknown as CallInHand;

const found = (typed: string, mayType = false) =>
  choicesFor(call(mayType), typed).map((each) => (each.is === 'contact' ? each.contact.id : each.number));

test.each([
  ['', false, ['tanaka', 'sato']],
  ['さとう', false, ['sato']],
  ['ハナコ', false, ['sato']],
  ['田中', false, ['tanaka']],
  ['田中　一郎', false, ['tanaka']],
  ['03-1234-5678', false, []],
  ['03-1234-5678', true, ['03-1234-5678']],
  ['０３１２３４５６７８', true, ['０３１２３４５６７８']],
  ['110', true, []],
])('typed %j: %j', (typed, mayType, choices) => {
  expect(found(typed, mayType)).toEqual(choices);
});

test('who takes messages only stands last, and is not rung', () => {
  expect(choicesFor(call(false), '').map(mayBeRung)).toEqual([true, false]);
});
