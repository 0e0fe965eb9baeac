import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  advance,
  type Delivery,
  dueAt,
  may,
  plan,
  type Relay,
  type RelayAnswer,
  type RelayFact,
  type RelayLabel,
  sendAgain,
  usualRules,
} from './index.ts';

const at = (time: string) => new Date(`2026-05-07T${time}:00+09:00`);
const planned = (label: RelayLabel, chain = ['sato', 'suzuki']) =>
  plan({ id: 'r1', client: 'sakura', case: 'c1', label, chain }, at('10:42'), usualRules);

/** Feeds facts as they come; a fact may be made from what was last to be sent. */
function tell(from: RelayAnswer, ...facts: [time: string, fact: RelayFact | ((last: Delivery) => RelayFact)][]) {
  let last = from.deliveries.at(-1)!;
  const story = { ...from, events: [...from.events], ledger: [...from.ledger], deliveries: [...from.deliveries] };
  for (const [time, fact] of facts) {
    const answer = advance(story.relay, typeof fact === 'function' ? fact(last) : fact, at(time), usualRules);
    last = answer.deliveries.at(-1) ?? last;
    story.relay = answer.relay;
    story.events.push(...answer.events);
    story.ledger.push(...answer.ledger);
    story.deliveries.push(...answer.deliveries);
  }
  return story;
}
const sent = (delivery: Delivery): RelayFact => ({ is: 'sent', delivery });
const kept = (delivery: Delivery): RelayFact => ({ is: 'kept', delivery });
const failed = (delivery: Delivery): RelayFact => ({ is: 'failed', delivery, why: '451 4.7.1 try again later' });
const due: RelayFact = { is: 'due' };
const acknowledgedBy = (contact: string): RelayFact => ({ is: 'acknowledged', contact });
const namesOf = (story: RelayAnswer) => story.events.map((event) => event.name);

test('a plan queues one delivery to the first of the chain', () => {
  const { relay, deliveries, ledger, events } = planned('callback');
  expect(deliveries).toEqual([{ key: 'r1.1.0', contact: 'sato', channel: 'mail', step: 0, attempt: 1, repeat: false }]);
  expect(ledger.map(({ kind, contact }) => [kind, contact])).toEqual([['queued', 'sato']]);
  expect(events.map((event) => event.name)).toEqual(['relay.planned', 'relay.delivery_queued']);
  expect(dueAt(relay)).toEqual(at('10:45'));
});

test('a chain with nobody in it is unreached at once', () => {
  const { relay, events, deliveries } = planned('urgent', []);
  expect(relay.state).toEqual({ is: 'unreached', since: at('10:42'), why: 'nobody_in_chain' });
  expect(deliveries).toEqual([]);
  expect(events.map((event) => event.name)).toEqual(['relay.planned', 'relay.unreached']);
});

test('sent, opened, acknowledged: the ledger tells it in order', () => {
  const story = tell(
    planned('callback'),
    ['10:43', sent],
    ['10:50', { is: 'opened', contact: 'sato' }],
    ['10:51', acknowledgedBy('sato')],
  );
  expect(story.relay.state).toEqual({ is: 'acknowledged', by: 'sato', at: at('10:51') });
  expect(story.ledger.map((entry) => entry.kind)).toEqual(['queued', 'sent', 'opened', 'acknowledged']);
  expect(namesOf(story).slice(2)).toEqual(['relay.sent', 'relay.opened', 'relay.acknowledged']);
  expect(dueAt(story.relay)).toBeNull();
});

test.each([
  ['urgent', '10:47', '10:48'],
  ['callback', '10:57', '10:58'],
] as const)('after its window without acknowledgement, %s goes to the next contact', (label, before, after) => {
  const waiting = tell(planned(label), ['10:43', sent], [before, due]);
  expect(waiting.relay.state).toMatchObject({ is: 'awaiting', step: 0 });
  const escalated = tell(planned(label), ['10:43', sent], [after, due]);
  expect(escalated.relay.state).toMatchObject({ is: 'sending', step: 1 });
  expect(escalated.deliveries.at(-1)).toMatchObject({ key: 'r1.1.1', contact: 'suzuki', repeat: false });
  expect(escalated.events.find((event) => event.name === 'relay.escalated')?.data).toEqual({
    from: 'sato',
    to: 'suzuki',
    step: 1,
    why: 'unacknowledged',
  });
});

test('a report needs one delivery and asks nothing more', () => {
  const story = tell(planned('report'), ['10:43', sent]);
  expect(story.relay.state).toEqual({ is: 'reported', to: 'sato', at: at('10:43') });
  expect(dueAt(story.relay)).toBeNull();
  expect(namesOf(story).at(-1)).toBe('relay.reported');
});

test('a report that cannot be delivered is retried with growing waits, then goes to the next contact', () => {
  const story = tell(
    planned('report'),
    ['10:42', failed],
    ['10:43', due],
    ['10:43', failed],
    ['10:48', due],
    ['10:48', failed],
    ['11:03', due],
    ['11:03', failed],
    ['11:04', sent],
  );
  expect(story.deliveries.map(({ key, contact, attempt, repeat }) => [key, contact, attempt, repeat])).toEqual([
    ['r1.1.0', 'sato', 1, false],
    ['r1.1.0', 'sato', 2, true],
    ['r1.1.0', 'sato', 3, true],
    ['r1.1.0', 'sato', 4, true],
    ['r1.1.1', 'suzuki', 1, false],
  ]);
  expect(story.relay.state).toEqual({ is: 'reported', to: 'suzuki', at: at('11:04') });
});

test('an urgent message gives a failing contact one more try before the next is told', () => {
  const story = tell(planned('urgent'), ['10:42', failed], ['10:43', due], ['10:43', failed]);
  expect(story.relay.state).toMatchObject({ is: 'sending', step: 1 });
  expect(story.events.at(-2)).toMatchObject({ name: 'relay.escalated', data: { why: 'undeliverable' } });
});

test('a try of which nothing is heard is repeated under its first key', () => {
  const story = tell(planned('callback'), ['10:45', due], ['10:46', due]);
  expect(story.ledger.map((entry) => (entry.kind === 'failed' ? entry.why : entry.kind))).toEqual([
    'queued',
    'unheard',
    'queued',
  ]);
  expect(story.deliveries.at(-1)).toMatchObject({ key: 'r1.1.0', attempt: 2, repeat: true });
});

test('a try that was given up and did arrive is waited for like any other', () => {
  const [first] = planned('callback').deliveries;
  const story = tell(planned('callback'), ['10:45', due], ['10:45', sent(first!)]);
  expect(story.relay.state).toEqual({ is: 'awaiting', step: 0, until: at('11:00') });
});

test('late word that an earlier try failed does not use up the present one', () => {
  const [first] = planned('callback').deliveries;
  const story = tell(planned('callback'), ['10:42', failed], ['10:43', due], ['10:43', failed(first!)]);
  expect(story.relay.state).toMatchObject({ is: 'sending', step: 0, attempt: 2 });
});

const nobodyAnswers = () => tell(planned('urgent'), ['10:43', sent], ['10:48', due], ['10:48', sent], ['10:53', due]);

test('the end of the chain is a visible failure', () => {
  const story = nobodyAnswers();
  expect(story.relay.state).toEqual({ is: 'unreached', since: at('10:53'), why: 'unacknowledged' });
  expect(story.events.at(-1)).toEqual({
    name: 'relay.unreached',
    client: 'sakura',
    id: 'r1',
    data: { case: 'c1', label: 'urgent', why: 'unacknowledged' },
  });
});

test.each(['sato', 'suzuki', 'a colleague outside the chain'])(
  'a late acknowledgement by %s closes it all the same',
  (who) => {
    const { relay } = advance(nobodyAnswers().relay, acknowledgedBy(who), at('23:30'), usualRules);
    expect(relay.state).toEqual({ is: 'acknowledged', by: who, at: at('23:30') });
  },
);

test('the first to acknowledge stays the one, and the ledger still hears the second', () => {
  const story = tell(planned('urgent'), ['10:44', acknowledgedBy('suzuki')], ['10:45', acknowledgedBy('sato')]);
  expect(story.relay.state).toMatchObject({ by: 'suzuki' });
  expect(namesOf(story).filter((name) => name === 'relay.acknowledged')).toHaveLength(1);
  expect(story.ledger.filter((entry) => entry.kind === 'acknowledged')).toHaveLength(2);
});

test('a report held for unreached is reported when word of a late delivery comes', () => {
  const [first] = planned('report', ['sato']).deliveries;
  const lost: Relay = {
    ...planned('report').relay,
    state: { is: 'unreached', since: at('10:50'), why: 'undeliverable' },
  };
  expect(advance(lost, sent(first!), at('11:00'), usualRules).relay.state).toMatchObject({
    is: 'reported',
    to: 'sato',
  });
});

test('sending again starts the chain as it is today, under new keys', () => {
  const again = sendAgain(nobodyAnswers().relay, ['tanaka'], at('11:00'), usualRules);
  if (isRefusal(again)) throw new Error(again.code);
  expect(again.relay).toMatchObject({ round: 2, chain: ['tanaka'], state: { is: 'sending', step: 0 } });
  expect(again.deliveries).toMatchObject([{ key: 'r1.2.0', contact: 'tanaka', repeat: false }]);
});

test.each([
  ['nobody_to_report_to', nobodyAnswers().relay, []],
  ['relay_under_way', planned('urgent').relay, ['sato']],
  ['relay_under_way', tell(planned('urgent'), ['10:42', failed]).relay, ['sato']],
  ['relay_under_way', tell(planned('urgent'), ['10:43', sent]).relay, ['sato']],
  ['relay_already_received', tell(planned('urgent'), ['10:43', acknowledgedBy('sato')]).relay, ['sato']],
  ['relay_already_received', tell(planned('report'), ['10:43', sent]).relay, ['sato']],
] as const)('sending again is refused: %s', (code, relay, chain) => {
  expect(sendAgain(relay, chain, at('11:00'), usualRules)).toMatchObject({ code });
});

test.each([
  ['client', 'staff', planned('urgent').relay, { acknowledge: true, sendAgain: false }],
  ['client', 'owner', nobodyAnswers().relay, { acknowledge: true, sendAgain: false }],
  [
    'client',
    'owner',
    tell(planned('urgent'), ['10:43', acknowledgedBy('sato')]).relay,
    { acknowledge: false, sendAgain: false },
  ],
  ['staff', 'supervisor', nobodyAnswers().relay, { acknowledge: false, sendAgain: true }],
  ['staff', 'supervisor', planned('urgent').relay, { acknowledge: false, sendAgain: false }],
  ['staff', 'operator', nobodyAnswers().relay, { acknowledge: false, sendAgain: false }],
] as const)('a %s %s may', (as, role, relay, expected) => {
  expect(may(relay, { as, role } as Who)).toEqual(expected);
});

test('a letter that was only kept is never said to be sent, and the next one’s turn comes all the same', () => {
  const first = tell(planned('callback'), ['10:43', kept]);
  expect(first.relay.state).toEqual({ is: 'kept', step: 0, until: at('10:58') });
  expect(first.ledger.map(({ kind }) => kind)).toEqual(['queued', 'kept']);
  const ended = tell(planned('callback'), ['10:43', kept], ['10:58', due], ['10:59', kept], ['11:14', due]);
  expect(ended.relay.state).toEqual({ is: 'unreached', since: at('11:14'), why: 'not_sent' });
  expect(namesOf(ended)).not.toContain('relay.sent');
});

test('a mere report that was only kept stands until somebody has it, or it is sent again', () => {
  const { relay } = tell(planned('report'), ['10:43', kept]);
  expect(relay.state).toEqual({ is: 'kept', step: 0, until: null });
  expect(dueAt(relay)).toBeNull();
  expect(tell({ ...planned('report'), relay }, ['23:00', due]).relay).toBe(relay);
  expect(tell({ ...planned('report'), relay }, ['23:00', acknowledgedBy('sato')]).relay.state.is).toBe('acknowledged');
  const supervisor: Who = { as: 'staff', role: 'supervisor' };
  expect(may(relay, supervisor).sendAgain).toBe(true);
  expect(sendAgain(relay, ['sato'], at('12:00'), usualRules)).toMatchObject({ relay: { round: 2 } });
});
