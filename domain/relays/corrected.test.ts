import { expect, test } from 'vitest';
import {
  advance,
  type Delivery,
  type Misinformed,
  plan,
  type RelayLabel,
  sendCorrected,
  usualRules,
  whomToCorrect,
} from './index.ts';

const at = (time: string) => new Date(`2026-05-07T${time}:00+09:00`);
const input = { id: 'r1', client: 'sakura', case: 'c1', chain: ['sato', 'suzuki'] };

/** Planned, sent, and corrected at 11:00. */
function corrected(label: RelayLabel, isAcknowledged = false) {
  const planned = plan({ ...input, label }, at('10:42'), usualRules);
  const first = planned.deliveries[0] as Delivery;
  const { relay: sent } = advance(planned.relay, { is: 'sent', delivery: first }, at('10:43'), usualRules);
  const { relay } = isAcknowledged
    ? advance(sent, { is: 'acknowledged', contact: 'sato' }, at('10:50'), usualRules)
    : { relay: sent };
  return { first, answer: sendCorrected(relay, ['suzuki', 'sato'], at('11:00'), usualRules) };
}

test.each(['urgent', 'callback', 'report'] as const)('%s goes again under new keys, wherever it stood', (label) => {
  const { answer } = corrected(label, true);
  expect(answer.relay).toMatchObject({ round: 2, openedBy: [], state: { is: 'sending', step: 0 } });
  expect(answer.deliveries).toMatchObject([{ key: 'r1.2.0', contact: 'suzuki', repeat: false }]);
  expect(answer.events.map(({ name }) => name)).toEqual(['relay.planned', 'relay.delivery_queued']);
});

test('what asks for acknowledgement asks anew, and the earlier one does not count', () => {
  const { answer } = corrected('callback', true);
  const [again] = answer.deliveries as [Delivery];
  const { relay } = advance(answer.relay, { is: 'sent', delivery: again }, at('11:01'), usualRules);
  expect(relay.state).toEqual({ is: 'awaiting', step: 0, until: at('11:16') });
  const told = advance(relay, { is: 'acknowledged', contact: 'suzuki' }, at('11:05'), usualRules);
  expect(told.events).toMatchObject([{ name: 'relay.acknowledged', data: { contact: 'suzuki' } }]);
});

test('late word of the letter with the wrong words does not count for the right ones', () => {
  const { first, answer } = corrected('report');
  expect(advance(answer.relay, { is: 'sent', delivery: first }, at('11:01'), usualRules).relay).toBe(answer.relay);
  const [again] = answer.deliveries as [Delivery];
  expect(advance(answer.relay, { is: 'sent', delivery: again }, at('11:01'), usualRules).relay.state).toMatchObject({
    is: 'reported',
    to: 'suzuki',
  });
});

const told: Misinformed = { chain: ['sato', 'suzuki'], inHand: null, told: ['sato'], isReaddressed: false };

test.each<[string, Partial<Misinformed>, string[], string[]]>([
  ['whom it went to before', {}, ['sato', 'suzuki'], []],
  ['whoever has it in hand comes first', { inHand: 'suzuki', told: ['sato', 'suzuki'] }, ['suzuki', 'sato'], ['sato']],
  ['in hand of somebody outside the list', { inHand: 'kato' }, ['kato', 'sato', 'suzuki'], ['sato']],
  [
    'it was for another: who has it in hand is told too',
    { chain: ['ito', 'sato'], inHand: 'sato', isReaddressed: true },
    ['ito', 'sato'],
    ['sato'],
  ],
  ['nobody was told yet', { told: [] }, ['sato', 'suzuki'], []],
  ['nobody is left on the list', { chain: [] }, [], ['sato']],
])('whom a correction goes to: %s', (_, changes, chain, alsoTold) => {
  expect(whomToCorrect({ ...told, ...changes })).toEqual({ chain, alsoTold });
});
