import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import { type HandoverAnswer, type HandoverInput, handOver, may, takeOver, withdraw } from './index.ts';

const six = new Date('2026-05-13T18:00:00+09:00');
const call = { kind: 'callback', id: 'c1' } as const;
const promise = { kind: 'promise', id: 'p1' } as const;
const floor = { open: [call, promise], staff: ['suzuki', 'ito'] };
const input: HandoverInput = { id: 'h1', by: 'suzuki', to: null, words: ' 17時の件を ', lines: [call, promise] };

const granted = (answer: HandoverAnswer | Refusal): HandoverAnswer => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
};
const given = (changes: Partial<HandoverInput> = {}) =>
  granted(handOver({ ...input, ...changes }, floor, six)).handover;

test('what is ticked goes along, with words', () => {
  const { handover, events } = granted(handOver(input, floor, six));
  expect(handover).toEqual({ ...input, words: '17時の件を', at: six, state: { is: 'open' } });
  expect(events).toMatchObject([{ name: 'handover.given', data: { by: 'suzuki', to: null, lines: 2 } }]);
  expect(given({ lines: [] }).lines).toEqual([]);
});

test.each<[string, Partial<HandoverInput>, string, string]>([
  ['nothing at all', { words: ' ', lines: [] }, 'words', 'required'],
  ['what is settled meanwhile', { lines: [{ kind: 'promise', id: 'p9' }] }, 'lines.0', 'not_a_choice'],
  ['a promise under the name of a callback', { lines: [{ kind: 'callback', id: 'p1' }] }, 'lines.0', 'not_a_choice'],
  ['to oneself', { to: 'suzuki' }, 'to', 'not_a_choice'],
  ['to nobody of the floor', { to: 'sakurai' }, 'to', 'not_a_choice'],
])('refused: %s', (_, changes, field, code) => {
  expect(handOver({ ...input, ...changes }, floor, six)).toMatchObject({ problems: [{ field, code }] });
});

test('taken over once each line was ticked again', () => {
  const taking = { by: 'ito', now: six };
  expect(takeOver(given(), { ...taking, ticked: [call] })).toMatchObject({
    problems: [{ field: 'ticked.p1', code: 'not_ticked' }],
  });
  const { handover, events } = granted(takeOver(given(), { ...taking, ticked: [promise, call] }));
  expect(handover.state).toEqual({ is: 'taken', by: 'ito', at: six });
  expect(events).toMatchObject([{ name: 'handover.taken', data: { by: 'ito', from: 'suzuki' } }]);
  expect(takeOver(handover, { ...taking, ticked: [call, promise] })).toMatchObject({ code: 'handover_over' });
  expect(withdraw(handover, six)).toMatchObject({ code: 'handover_over' });
});

test('nobody takes over from themselves; whoever gave may take it back', () => {
  expect(takeOver(given(), { by: 'suzuki', ticked: [call, promise], now: six })).toMatchObject({
    code: 'handover_own',
  });
  expect(may(given(), 'suzuki')).toEqual({ take: false, withdraw: true });
  expect(may(given(), 'ito')).toEqual({ take: true, withdraw: false });
  expect(may(granted(withdraw(given(), six)).handover, 'ito')).toEqual({ take: false, withdraw: false });
});
