import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { arrive } from './arrive.ts';
import type { Call, CallState, Disposition, Ender } from './call.ts';
import { dueAt } from './due-at.ts';
import { arrival, at, callThat, commandsOf, lastOutcome, namesOf, offer, rules, start, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';

const answer = (id: string, operator: string): Fact => ({ fact: 'answered', offer: id, operator });
const hungUp = (by: 'caller' | 'exchange'): Fact => ({ fact: 'hung_up', by });

describe('arriving', () => {
  test('in hours: welcomed, in the queue at the place of the arrival', () => {
    const outcome = arrive(arrival, start);
    expect(outcome.call.state).toEqual({ is: 'waiting', since: start });
    expect(outcome.commands).toEqual([
      { step: 1, command: { do: 'announce', what: 'welcome' } },
      { step: 2, command: { do: 'play', what: 'waiting_music' } },
    ]);
    expect(outcome.call.unconfirmed).toEqual(outcome.commands);
    expect(namesOf(outcome)).toEqual(['call.arrived', 'call.queued']);
  });

  test('outside hours: the closing announcement, then the end', () => {
    const closed = arrive({ ...arrival, hours: 'closed' }, start);
    expect(commandsOf(closed)).toEqual([{ do: 'announce', what: 'closed' }]);
    const over = advance(closed.call, { fact: 'announced' }, at(8), rules);
    expect(over.call.state).toEqual({ is: 'ended', how: 'outside_hours' });
    expect(over.call).toMatchObject({ endedAt: at(8), endedBy: 'exchange' });
    expect(commandsOf(over)).toEqual([{ do: 'hang_up' }]);
    expect(namesOf(over)).toEqual(['call.announced_closed', 'call.hung_up', 'call.ended']);
  });

  test('outside hours, a caller who hangs up during the announcement did not abandon a queue', () => {
    const closed = arrive({ ...arrival, hours: 'closed' }, start);
    const over = advance(closed.call, hungUp('caller'), at(3), rules);
    expect(over.call).toMatchObject({ state: { is: 'ended', how: 'outside_hours' }, endedBy: 'caller' });
    expect(namesOf(over)).toEqual(['call.hung_up', 'call.ended']);
  });

  const toVoicemail = arrive({ ...arrival, hours: { voicemailSeconds: 60 } }, start);
  const left = (seconds: number): Fact => ({ fact: 'message_left', seconds });
  const lost: Fact = { fact: 'message_lost' };

  test('to a line with voicemail: its words, and then what the caller says', () => {
    expect(toVoicemail.call.state).toEqual({ is: 'speaking', until: at(180) });
    expect(commandsOf(toVoicemail)).toEqual([
      { do: 'announce', what: 'voicemail' },
      { do: 'take_message', seconds: 60 },
    ]);
  });

  test.each<[string, Fact[], Extract<CallState, { is: 'ended' }>['how'], Ender, string[]]>([
    ['speaks to the end', [left(20)], 'voicemail', 'exchange', ['message_left', 'hung_up', 'ended']],
    ['says nothing', [left(0)], 'outside_hours', 'exchange', ['hung_up', 'ended']],
    ['says no more than hello', [left(1)], 'outside_hours', 'exchange', ['hung_up', 'ended']],
    ['speaks and hangs up', [hungUp('caller'), left(20)], 'voicemail', 'caller', ['hung_up', 'message_left', 'ended']],
    ['hangs up at the words', [hungUp('caller'), left(0)], 'outside_hours', 'caller', ['hung_up', 'ended']],
    ['is cut off', [{ fact: 'caller_lost' }, left(9)], 'voicemail', 'exchange', ['hung_up', 'message_left', 'ended']],
    ['speaks, and nothing comes of it', [lost], 'outside_hours', 'exchange', ['hung_up', 'ended']],
    ['hangs up, and nothing comes of it', [hungUp('caller'), lost], 'outside_hours', 'caller', ['hung_up', 'ended']],
    ['is heard twice', [left(20), left(20)], 'voicemail', 'exchange', ['message_left', 'hung_up', 'ended']],
  ])('there, who %s', (_what, facts, how, endedBy, names) => {
    const outcomes: Outcome[] = [];
    for (const [n, fact] of facts.entries())
      outcomes.push(advance(outcomes.at(-1)?.call ?? toVoicemail.call, fact, at(30 + n), rules));
    expect(outcomes.at(-1)?.call).toMatchObject({ state: { is: 'ended', how }, endedBy, operator: null });
    expect(outcomes.flatMap(namesOf)).toEqual(names.map((name) => `call.${name}`));
    expect(outcomes.flatMap(commandsOf)).toEqual([{ do: 'hang_up' }]);
  });

  test('the number of the caller stays out of the history', () => {
    expect(JSON.stringify(arrive(arrival, start).events)).not.toContain('9012345678');
  });
});

describe('waiting', () => {
  const place = (position: number, minutes: number | null): Fact => ({ fact: 'place_known', position, minutes });
  const heard = (call: Call, seconds: number, fact = place(2, 3)) => advance(call, fact, at(seconds), rules);
  const waits = arrive(arrival, start).call;

  test('is told every half a minute, at the place of the arrival', () => {
    expect(commandsOf(heard(waits, 29))).toEqual([]);
    const told = heard(waits, 30);
    expect(commandsOf(told)).toEqual([{ do: 'tell_wait', position: 2, minutes: 3, choices: [] }]);
    expect(told.call.state).toEqual({ is: 'waiting', since: start, toldAt: at(30) });
    expect(commandsOf(heard(told.call, 59))).toEqual([]);
    expect(commandsOf(heard(told.call, 60, place(1, null)))).toEqual([
      { do: 'tell_wait', position: 1, minutes: null, choices: [] },
    ]);
  });

  test('is told no sooner for an offer in between', () => {
    const told = heard(waits, 30).call;
    const back = [offer('offer-1', 'mori', at(60)), { fact: 'offer_declined', offer: 'offer-1' } as const].reduce(
      (call, fact) => advance(call, fact, at(40), rules).call,
      told,
    );
    expect(back.state).toEqual(told.state);
  });

  test('nobody is told once rung or talking', () => {
    for (const call of [callThat(offer('offer-1', 'mori')), callThat(...toTalking)])
      expect(heard(call, 90)).toEqual({ call, commands: [], events: [] });
  });
});

describe('an offer', () => {
  test('rings one operator until the lease ends', () => {
    const outcome = lastOutcome(offer('offer-1', 'mori'));
    expect(outcome.call.state).toEqual({
      is: 'offered',
      since: start,
      offer: 'offer-1',
      operator: 'mori',
      until: at(20),
    });
    expect(commandsOf(outcome)).toEqual([{ do: 'ring', operator: 'mori', offer: 'offer-1' }]);
  });

  test('is answered: the two are connected', () => {
    const outcome = lastOutcome(...toTalking);
    expect(outcome.call).toMatchObject({
      state: { is: 'talking', operator: 'mori', since: at(2) },
      answeredAt: at(2),
      operator: 'mori',
    });
    expect(commandsOf(outcome)).toEqual([{ do: 'connect', operator: 'mori' }]);
    expect(outcome.events).toEqual([
      {
        name: 'call.answered',
        client: 'sakura',
        id: 'call-1',
        data: { offer: 'offer-1', operator: 'mori', waitedSeconds: 2 },
      },
    ]);
  });

  test.each([
    ['declined', { fact: 'offer_declined', offer: 'offer-1' }, 'call.offer_declined'],
    ['lapsed', { fact: 'offer_lapsed', offer: 'offer-1' }, 'call.offer_lapsed'],
    ['lapsed, its operator being lost', { fact: 'operator_lost', operator: 'mori' }, 'call.offer_lapsed'],
  ] as const)('is %s: the caller waits on at the original place', (_how, fact, event) => {
    const outcome = lastOutcome(offer('offer-1', 'mori'), fact);
    expect(outcome.call.state).toEqual({ is: 'waiting', since: start });
    expect(outcome.call.pastOffers).toMatchObject([{ offer: 'offer-1', operator: 'mori' }]);
    expect(commandsOf(outcome)).toEqual([{ do: 'stop_ringing', operator: 'mori', offer: 'offer-1' }]);
    expect(namesOf(outcome)).toEqual([event]);
  });

  const nothing: [string, Fact[], Fact][] = [
    ['a second offer while one is open', [offer('offer-1', 'mori')], offer('offer-2', 'hara')],
    [
      'word of an offer that has lapsed before',
      [offer('offer-1', 'mori'), { fact: 'offer_lapsed', offer: 'offer-1' }],
      offer('offer-1', 'mori'),
    ],
    ['an answer by somebody else', [offer('offer-1', 'mori')], answer('offer-1', 'hara')],
    [
      'an answer to an offer that lapsed, the next one being open',
      [offer('offer-1', 'mori'), { fact: 'offer_lapsed', offer: 'offer-1' }, offer('offer-2', 'mori')],
      answer('offer-1', 'mori'),
    ],
    ['a lapse after the answer', toTalking, { fact: 'offer_lapsed', offer: 'offer-1' }],
    ['an offer while talking', toTalking, offer('offer-2', 'hara')],
    ['a repeated answer', toTalking, answer('offer-1', 'mori')],
  ];
  test.each(nothing)('nothing comes of %s', (_what, before, fact) => expectNothing(before, fact));

  test('an answer after the lease still counts while nobody has said that it lapsed', () => {
    const ringing = callThat(offer('offer-1', 'mori', at(20)));
    expect(advance(ringing, answer('offer-1', 'mori'), at(21), rules).call.state.is).toBe('talking');
  });
});

describe('holding', () => {
  test('and resuming, by the operator on the line', () => {
    const held = lastOutcome(...toTalking, { fact: 'held', operator: 'mori' });
    expect(held.call.state).toEqual({ is: 'held', operator: 'mori', since: at(3) });
    expect(commandsOf(held)).toEqual([{ do: 'hold' }]);
    const resumed = advance(held.call, { fact: 'resumed', operator: 'mori' }, at(30), rules);
    expect(resumed.call.state).toEqual({ is: 'talking', operator: 'mori', since: at(30) });
    expect(commandsOf(resumed)).toEqual([{ do: 'resume' }]);
  });

  const nothing: [string, Fact[], Fact][] = [
    ['a hold by somebody else', toTalking, { fact: 'held', operator: 'hara' }],
    ['holding twice', [...toTalking, { fact: 'held', operator: 'mori' }], { fact: 'held', operator: 'mori' }],
    ['resuming what is not held', toTalking, { fact: 'resumed', operator: 'mori' }],
    ['a hold before the answer', [offer('offer-1', 'mori')], { fact: 'held', operator: 'mori' }],
  ];
  test.each(nothing)('nothing comes of %s', (_what, before, fact) => expectNothing(before, fact));
});

describe('hanging up', () => {
  const talking = toTalking;
  const heldFacts: Fact[] = [...toTalking, { fact: 'held', operator: 'mori' }];
  const endings: [string, Fact[], Fact, CallState, Ender, string[]][] = [
    [
      'a caller who leaves the queue',
      [],
      hungUp('caller'),
      { is: 'ended', how: 'abandoned' },
      'caller',
      ['call.hung_up', 'call.abandoned', 'call.ended'],
    ],
    [
      'a caller lost in the queue',
      [],
      { fact: 'caller_lost' },
      { is: 'ended', how: 'lost' },
      'exchange',
      ['call.hung_up', 'call.ended'],
    ],
    [
      'a caller who hangs up on the operator',
      talking,
      hungUp('caller'),
      { is: 'wrap_up', operator: 'mori', until: at(63) },
      'caller',
      ['call.hung_up', 'call.wrap_up_started'],
    ],
    [
      'an operator who hangs up',
      talking,
      { fact: 'hung_up', by: 'operator', operator: 'mori' },
      { is: 'wrap_up', operator: 'mori', until: at(63) },
      'operator',
      ['call.hung_up', 'call.wrap_up_started'],
    ],
    [
      'a caller lost on hold',
      heldFacts,
      { fact: 'caller_lost' },
      { is: 'wrap_up', operator: 'mori', until: at(64) },
      'exchange',
      ['call.hung_up', 'call.wrap_up_started'],
    ],
  ];
  test.each(endings)('%s', (_who, before, fact, state, by, events) => {
    const outcome = lastOutcome(...before, fact);
    expect(outcome.call.state).toEqual(state);
    expect(outcome.call).toMatchObject({ endedAt: at(before.length + 1), endedBy: by });
    expect(commandsOf(outcome)).toEqual([{ do: 'hang_up' }]);
    expect(namesOf(outcome)).toEqual(events);
  });

  test('a caller who leaves while an operator is rung: the ringing stops', () => {
    const outcome = lastOutcome(offer('offer-1', 'mori'), hungUp('caller'));
    expect(outcome.call.state).toEqual({ is: 'ended', how: 'abandoned' });
    expect(commandsOf(outcome)).toEqual([
      { do: 'stop_ringing', operator: 'mori', offer: 'offer-1' },
      { do: 'hang_up' },
    ]);
  });

  const nothing: [string, Fact[], Fact][] = [
    ['an operator hanging up on a caller in the queue', [], { fact: 'hung_up', by: 'operator', operator: 'mori' }],
    ['another operator hanging up', talking, { fact: 'hung_up', by: 'operator', operator: 'hara' }],
    ['the second side of a hang-up', [...talking, hungUp('caller')], hungUp('exchange')],
    ['an announcement to a caller in the queue', [], { fact: 'announced' }],
  ];
  test.each(nothing)('nothing comes of %s', (_what, before, fact) => expectNothing(before, fact));
});

describe('an operator lost', () => {
  const lost: Fact[] = [...toTalking, { fact: 'operator_lost', operator: 'mori' }];

  test('the caller hears why and stands at the original place again', () => {
    const outcome = lastOutcome(...lost);
    expect(outcome.call.state).toEqual({ is: 'waiting', since: start });
    expect(commandsOf(outcome)).toEqual([
      { do: 'disconnect', operator: 'mori' },
      { do: 'announce', what: 'please_wait_again' },
      { do: 'play', what: 'waiting_music' },
    ]);
    expect(namesOf(outcome)).toEqual(['call.returned_to_queue']);
  });

  test('the next operator takes the call over, and the wait was the first one', () => {
    const taken = lastOutcome(...lost, offer('offer-2', 'hara'), answer('offer-2', 'hara'));
    expect(taken.call).toMatchObject({ operator: 'hara', answeredAt: at(2) });
    expect(taken.events[0]?.data).toMatchObject({ waitedSeconds: 2 });
  });

  test('a caller who gives up the second wait has talked, and did not abandon', () => {
    const outcome = lastOutcome(...lost, hungUp('caller'));
    expect(outcome.call.state).toEqual({ is: 'ended', how: 'talked' });
    expect(namesOf(outcome)).toEqual(['call.hung_up', 'call.ended']);
  });

  const nothing: [string, Fact[], Fact][] = [
    ['another operator being lost', toTalking, { fact: 'operator_lost', operator: 'hara' }],
    ['a loss during the wrap-up', [...toTalking, hungUp('caller')], { fact: 'operator_lost', operator: 'mori' }],
    [
      'the lost operator disposing of a waiting caller',
      lost,
      { fact: 'disposed', disposition: 'sales', operator: 'mori' },
    ],
    ['the lost operator hanging up on a waiting caller', lost, { fact: 'hung_up', by: 'operator', operator: 'mori' }],
  ];
  test.each(nothing)('nothing comes of %s', (_what, before, fact) => expectNothing(before, fact));
});

describe('wrapping up', () => {
  const wrapUp: Fact[] = [...toTalking, hungUp('caller')];

  test('ends when the operator says so', () => {
    const outcome = lastOutcome(...wrapUp, { fact: 'wrapped_up', operator: 'mori' });
    expect(outcome.call.state).toEqual({ is: 'ended', how: 'talked' });
    expect(outcome.events).toEqual([
      {
        name: 'call.ended',
        client: 'sakura',
        id: 'call-1',
        data: { how: 'talked', by: 'caller', operator: 'mori', disposition: null, waitedSeconds: 2, talkedSeconds: 1 },
      },
    ]);
  });

  test('lapses at its hour and not before, leaving the question open', () => {
    const call = callThat(...wrapUp);
    expect(advance(call, { fact: 'wrap_up_lapsed' }, at(62), rules).call).toBe(call);
    const lapsed = advance(call, { fact: 'wrap_up_lapsed' }, at(63), rules);
    expect(lapsed.call).toMatchObject({ state: { is: 'ended', how: 'talked' }, disposition: null });
  });

  test('is not ended by another operator', () => expectNothing(wrapUp, { fact: 'wrapped_up', operator: 'hara' }));
});

describe('what a call was', () => {
  const sales: Fact = { fact: 'disposed', disposition: 'sales', operator: 'mori' };
  const wrapUp: Fact[] = [...toTalking, hungUp('caller')];

  test('one stroke while talking hangs up and ends', () => {
    const outcome = lastOutcome(...toTalking, sales);
    expect(outcome.call).toMatchObject({ state: { is: 'ended' }, disposition: 'sales', endedBy: 'operator' });
    expect(commandsOf(outcome)).toEqual([{ do: 'hang_up' }]);
    expect(namesOf(outcome)).toEqual(['call.hung_up', 'call.disposed', 'call.ended']);
    expect(outcome.events[2]?.data).toMatchObject({ disposition: 'sales', talkedSeconds: 1 });
  });

  test('one stroke in the wrap-up ends it, and the caller hung up', () => {
    const outcome = lastOutcome(...wrapUp, sales);
    expect(outcome.call).toMatchObject({ state: { is: 'ended' }, disposition: 'sales', endedBy: 'caller' });
    expect(outcome.commands).toEqual([]);
    expect(namesOf(outcome)).toEqual(['call.disposed', 'call.ended']);
  });

  test('one stroke after the end is heard, for the count', () => {
    const outcome = lastOutcome(...wrapUp, { fact: 'wrapped_up', operator: 'mori' }, sales);
    expect(outcome.call.disposition).toBe('sales');
    expect(namesOf(outcome)).toEqual(['call.disposed']);
  });

  const opened: Fact = { fact: 'case_opened', case: 'case-1' };
  const whenever: [string, Fact[], CallState['is']][] = [
    ['while talking', toTalking, 'talking'],
    ['in the wrap-up', wrapUp, 'wrap_up'],
    ['after the end', [...wrapUp, { fact: 'wrapped_up', operator: 'mori' }], 'ended'],
    ['while the caller waits again', [...toTalking, { fact: 'operator_lost', operator: 'mori' }], 'waiting'],
  ];
  test.each(whenever)('a case opened %s makes it a message and moves nothing', (_when, before, state) => {
    const outcome = lastOutcome(...before, opened);
    expect(outcome.call).toMatchObject({ disposition: 'message' satisfies Disposition, state: { is: state } });
    expect(outcome.events.map(({ data }) => data)).toEqual([
      { disposition: 'message', operator: 'mori', case: 'case-1', late: state === 'ended' },
    ]);
  });

  const nothing: [string, Fact[], Fact][] = [
    ['a second disposition', [...toTalking, sales], { ...sales, disposition: 'silent' }],
    ['a case after another ending', [...toTalking, sales], opened],
    ['a second case', [...toTalking, opened], { fact: 'case_opened', case: 'case-2' }],
    ['a disposition by another operator', toTalking, { ...sales, operator: 'hara' }],
    ['a case on a call nobody answered', [hungUp('caller')], opened],
  ];
  test.each(nothing)('nothing comes of %s', (_what, before, fact) => expectNothing(before, fact));
});

describe('the clock', () => {
  test.each([
    ['nothing while waiting', [], null],
    [
      'the lapse of an open offer',
      [offer('offer-1', 'mori')],
      { at: at(20), fact: { fact: 'offer_lapsed', offer: 'offer-1' } },
    ],
    ['nothing while talking', toTalking, null],
    ['the end of the wrap-up', [...toTalking, hungUp('caller')], { at: at(63), fact: { fact: 'wrap_up_lapsed' } }],
    ['nothing after the end', [hungUp('caller')], null],
  ] as [string, Fact[], ReturnType<typeof dueAt>][])('says %s', (_what, before, due) => {
    expect(dueAt(callThat(...before))).toEqual(due);
  });

  test('ends a closed call whose announcement nobody reported over', () => {
    const { call } = arrive({ ...arrival, hours: 'closed' }, start);
    expect(dueAt(call)).toEqual({ at: at(60), fact: { fact: 'announced' } });
  });
});

function expectNothing(before: Fact[], fact: Fact) {
  const call = callThat(...before);
  expect(advance(call, fact, at(50), rules)).toEqual({ call, commands: [], events: [] });
}
