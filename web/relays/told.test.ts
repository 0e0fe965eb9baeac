import type { Message, ToldShown } from '@denwaban/api/relays';
import { expect, test } from 'vitest';
import { type ToldStanding, toldStanding } from './told.ts';

const at = '2026-05-07T01:42:00.000Z';
const nobody: ToldShown = {
  contact: { id: 'a', name: '小林 大輔' },
  ...{ tried: null, openedAt: null, acknowledgedAt: null, turn: null },
};
type State = NonNullable<Message['relay']>['state'];

test.each<[string, Partial<ToldShown>, State, ToldStanding]>([
  ['told and silent', { tried: { how: 'sent', at } }, 'awaiting', 'unanswered'],
  ['told and silent to the end', { tried: { how: 'sent', at } }, 'unreached', 'unanswered'],
  ['told, and somebody else has it', { tried: { how: 'sent', at } }, 'acknowledged', 'told'],
  ['told what needs no answer', { tried: { how: 'sent', at } }, 'reported', 'told'],
  ['has confirmed', { tried: { how: 'sent', at }, acknowledgedAt: at }, 'acknowledged', 'acknowledged'],
  ['confirmed without having been told', { acknowledgedAt: at }, 'acknowledged', 'acknowledged'],
  ['the letter was never sent', { tried: { how: 'kept', at } }, 'kept', 'kept'],
  ['the letter could not be sent', { tried: { how: 'failed', at } }, 'retrying', 'failed'],
  ['the letter is on its way', { tried: { how: 'queued', at } }, 'sending', 'underway'],
  ['the next one', { turn: { is: 'next', at } }, 'awaiting', 'next'],
  ['further down', {}, 'awaiting', 'later'],
  ['never needed, since somebody else has it', {}, 'acknowledged', 'spared'],
])('%s', (_, told, state, standing) => {
  expect(toldStanding({ ...nobody, ...told }, state)).toBe(standing);
});
