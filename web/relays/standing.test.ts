import type { Message } from '@denwaban/api/relays';
import { expect, test } from 'vitest';
import { withHandled } from './handled.ts';
import { wanted } from './standing.ts';

type Given = Parameters<typeof wanted>[0];
const sato = { id: '1', name: '佐藤' };

const relay = (state: string, acknowledge = true) => ({ state, may: { acknowledge, sendAgain: false } });
const callback = (state: string, claimedBy: typeof sato | null = null) => ({ state, claimedBy });

test.each([
  ['a promise nobody has taken on', relay('awaiting'), callback('open'), { is: 'somebody' }],
  ['a promise that was only confirmed', relay('acknowledged', false), callback('open'), { is: 'somebody' }],
  ['a promise somebody has taken on', relay('acknowledged'), callback('open', sato), { is: 'result', by: sato }],
  ['words the agency is to pass on', relay('acknowledged', false), callback('passed_on', sato), { is: 'agency' }],
  ['a promise kept', relay('acknowledged', false), callback('done', sato), { is: 'nothing' }],
  ['an urgent message without a promise', relay('awaiting'), null, { is: 'confirmation' }],
  ['a message nobody was reached with', relay('unreached'), null, { is: 'confirmation' }],
  ['a message that was only to be reported', relay('reported'), null, { is: 'nothing' }],
  ['a confirmed message', relay('acknowledged', false), null, { is: 'nothing' }],
  ['a promise kept before the message was confirmed', relay('awaiting'), callback('done'), { is: 'confirmation' }],
])('%s wants %#', (_, relay, callback, expected) => {
  expect(wanted({ relay, callback } as unknown as Given)).toEqual(expected);
});

const message = (id: string, summary = '') => ({ case: id, summary }) as Message;
const handled = (...messages: Message[]) => new Map(messages.map((each) => [each.case, each]));

test('what was handled here stays in its place, newest first', () => {
  const page = withHandled([message('30'), message('10')], handled(message('20'), message('40')));
  expect(page.map((each) => each.case)).toEqual(['40', '30', '20', '10']);
});

test('as long as the box still has it, the box knows better', () => {
  expect(withHandled([message('20', 'new')], handled(message('20', 'old')))).toEqual([message('20', 'new')]);
});
