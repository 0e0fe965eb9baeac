// The whole life of a call under facts in any order, repeated, late and foreign.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { type Arrival, arrive } from './arrive.ts';
import type { Beginning } from './by-menu.ts';
import type { Call, CallState } from './call.ts';
import { outstanding } from './confirm.ts';
import { dueAt } from './due-at.ts';
import { arrival, at, rules, start } from './examples.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';
import { mostAttempts } from './ring-back.ts';

const operator = fc.constantFrom('mori', 'hara', 'seki');
const offerId = fc.constantFrom('offer-1', 'offer-2', 'offer-3', 'offer-4');
const disposition = fc.constantFrom('sales' as const, 'silent' as const, 'cut_off' as const);

const leaving: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ fact: fc.constant('hung_up' as const), by: fc.constantFrom('caller' as const, 'exchange' as const) }),
  fc.record({ fact: fc.constant('caller_lost' as const) }),
);

const staying: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ fact: fc.constant('message_left' as const), seconds: fc.nat(5) }),
  fc.record({ fact: fc.constant('message_lost' as const) }),
  fc.record({
    fact: fc.constant('place_known' as const),
    position: fc.integer({ min: 1, max: 5 }),
    minutes: fc.constantFrom(null, 1, 5),
  }),
  fc.record({ fact: fc.constant('announced' as const) }),
  fc.record({
    fact: fc.constant('offered' as const),
    offer: offerId,
    operator,
    until: fc.integer({ min: 0, max: 90 }).map(at),
  }),
  fc.record({ fact: fc.constant('answered' as const), offer: offerId, operator }),
  fc.record({
    fact: fc.constantFrom('offer_declined' as const, 'offer_lapsed' as const, 'offer_withdrawn' as const),
    offer: offerId,
  }),
  fc.record({ fact: fc.constant('picked_up' as const), operator }),
  fc.record({
    fact: fc.constantFrom(
      ...(['held', 'resumed', 'telephone_away', 'telephone_back', 'operator_lost', 'wrapped_up'] as const),
    ),
    operator,
  }),
  fc.record({ fact: fc.constant('hung_up' as const), by: fc.constant('operator' as const), operator }),
  fc.record({
    fact: fc.constant('disposed' as const),
    disposition,
    operator,
    memo: fc.constantFrom('コピー機', null, undefined),
  }),
  fc.record({ fact: fc.constant('case_opened' as const), case: fc.constantFrom('case-1', 'case-2') }),
  fc.record({ fact: fc.constant('wrap_up_lapsed' as const) }),
  fc.record({ fact: fc.constant('key_pressed' as const), key: fc.constantFrom(...'0123456789*#') }),
  fc.record({
    fact: fc.constantFrom('reached' as const, 'not_reached' as const),
    toll: offerId,
  }),
  fc.record({
    fact: fc.constantFrom(
      'dialogue_lapsed' as const,
      'place_lapsed' as const,
      'rang_again' as const,
      'not_ringable' as const,
    ),
  }),
  fc.record({ fact: fc.constant('menu_said' as const), times: fc.constantFrom(1, 2) }),
  fc.record({ fact: fc.constantFrom('menu_unheard' as const, 'desk_not_rung' as const) }),
  fc.record({ fact: fc.constant('third_answered' as const), transfer: fc.constantFrom('ring-1', 'ring-2') }),
  fc.record({
    fact: fc.constant('third_gone' as const),
    transfer: fc.constantFrom('ring-1', 'ring-2'),
    why: fc.constantFrom('busy' as const, 'no_answer' as const, 'hung_up' as const),
  }),
  fc.record({
    fact: fc.constantFrom('recording_begun' as const, 'recording_paused' as const, 'recording_resumed' as const),
    step: fc.nat(12),
  }),
  fc.record({
    fact: fc.constantFrom('recording_pause_asked' as const, 'recording_resume_asked' as const),
    operator,
  }),
  fc.record({ fact: fc.constant('recording_pause_lapsed' as const) }),
);

const way = { trunk: 'carrier', number: '+819012345678', shown: '+81312345678' };
const overflow: Fact = {
  ...{ fact: 'overflowed', because: 'waited', unasked: false, position: 3, minutes: 5 },
  to: { choices: ['callback', 'voicemail'], others: true, voicemailSeconds: 60, ringUntil: at(90) },
};

const desk = { number: '+81312345678', seconds: 20 };
const beginnings: Beginning[] = [
  { is: 'desk', desk, rung: { ring: 'ring-1', way, until: at(20) }, voicemailSeconds: 60 },
  { is: 'desk', desk, rung: null, voicemailSeconds: 60 },
  { is: 'voicemail', voicemailSeconds: 60 },
  {
    is: 'keys',
    voicemailSeconds: 60,
    asks: {
      words: 'ご注文は1を、クレームは2を、伝言は3を押してください。',
      keys: [
        { key: '1', label: 'ご注文', leads: { is: 'desk', ...desk } },
        { key: '2', label: 'クレーム', leads: { is: 'us' } },
        { key: '3', label: '伝言', leads: { is: 'voicemail' } },
      ],
      otherwise: { is: 'desk', ...desk },
    },
  },
];

// Chance alone seldom answers an open offer, so some facts are picked to fit the state, and some are picked again.
type Step = { after: number; hear: { random: Fact } | { fitting: number } | { again: number } };

const step: fc.Arbitrary<Step> = fc.record({
  after: fc.integer({ min: 0, max: 30 }),
  hear: fc.oneof(
    { weight: 4, arbitrary: fc.record({ fitting: fc.nat(20) }) },
    { weight: 3, arbitrary: fc.record({ random: staying }) },
    { weight: 1, arbitrary: fc.record({ random: leaving }) },
    { weight: 3, arbitrary: fc.record({ again: fc.nat(200) }) },
  ),
});

const life = fc.record({
  recording: fc.constantFrom<Arrival['recording']>({ is: 'off' }, { is: 'at_desk' }, { is: 'agreed', minutes: 1 }),
  hours: fc.constantFrom<Arrival['hours']>('open', 'open', 'open', 'closed', { voicemailSeconds: 60 }),
  begins: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...beginnings) },
  ),
  steps: fc.array(step, { maxLength: 40 }),
});

type Heard = { before: Call; fact: Fact; now: Date; outcome: Outcome };
type Lived = { first: Outcome; heard: Heard[]; call: Call };

type Told = Pick<Arrival, 'hours' | 'recording'> & { begins: Beginning | null; steps: Step[] };

function live({ hours, recording, begins, steps }: Told): Lived {
  const first = arrive({ ...arrival, hours, recording }, start, begins);
  const heard: Heard[] = [];
  let call = first.call;
  let seconds = 0;
  for (const { after, hear } of steps) {
    const fact =
      'random' in hear
        ? hear.random
        : 'fitting' in hear
          ? fitting(call, hear.fitting)
          : heard[hear.again % (heard.length || 1)]?.fact;
    if (!fact) continue;
    seconds += after;
    const outcome = advance(call, fact, at(seconds), rules);
    heard.push({ before: call, fact, now: at(seconds), outcome });
    call = outcome.call;
  }
  return { first, heard, call };
}

function fitting({ state, third, pastOffers, operator: last }: Call, pick: number): Fact {
  const among = (...facts: Fact[]) => facts[pick % facts.length]!;
  const who = ['mori', 'hara', 'seki'][pick % 3]!;
  switch (state.is) {
    case 'dialling':
      return { fact: 'dial_lapsed' };
    case 'choosing':
      if (state.desk) return { fact: 'desk_rung', ring: 'ring-2', way, until: at(60) };
      return among({ fact: 'key_pressed', key: `${(pick % 4) + 1}` }, { fact: 'menu_said', times: state.times });
    case 'at_client': {
      const { transfer } = third!;
      if (third?.is === 'answered') return { fact: 'third_gone', transfer, why: 'hung_up' };
      return among({ fact: 'third_answered', transfer }, { fact: 'third_gone', transfer, why: 'no_answer' });
    }
    case 'closed':
      return { fact: 'announced' };
    case 'speaking':
      return among({ fact: 'hung_up', by: 'caller' }, { fact: 'message_left', seconds: pick });
    case 'spoken':
      return among({ fact: 'message_left', seconds: pick }, { fact: 'message_lost' });
    case 'waiting':
      if (state.dialogue || (state.overflow && pick % 2 === 0)) return { fact: 'key_pressed', key: '1' };
      return among(
        { fact: 'offered', offer: `offer-${pastOffers.length + 1}`, operator: who, until: at(20) },
        { fact: 'key_pressed', key: '2' },
        overflow,
      );
    case 'kept': {
      if (state.lineUntil) return { fact: 'announced' };
      const turn: Fact = {
        fact: 'offered',
        offer: `offer-${pastOffers.length + 1}`,
        operator: who,
        until: at(20),
        way,
      };
      return among(turn, turn, turn, { fact: 'place_lapsed' }, { fact: 'rang_again' });
    }
    case 'ringing_back': {
      const { toll } = state;
      return among({ fact: 'not_reached', toll }, { fact: 'operator_lost', ...state }, { fact: 'reached', toll });
    }
    case 'offered':
      return among({ fact: 'answered', ...state }, { fact: 'offer_lapsed', ...state }, { fact: 'answered', ...state });
    case 'talking':
      return among(
        { fact: 'held', ...state },
        { fact: 'recording_pause_asked', ...state },
        { fact: 'hung_up', by: 'operator', ...state },
        { fact: 'operator_lost', ...state },
      );
    case 'held':
      return among(
        { fact: 'resumed', ...state },
        { fact: 'operator_lost', ...state },
        { fact: 'hung_up', by: 'caller' },
      );
    case 'wrap_up':
      return among({ fact: 'wrapped_up', ...state }, { fact: 'wrap_up_lapsed' });
    case 'passed_on':
      return { fact: 'hung_up', by: 'caller' };
    case 'ended':
      return { fact: 'disposed', disposition: 'silent', operator: last ?? who };
  }
}

const always = (holds: (lived: Lived) => void) =>
  fc.assert(
    fc.property(life, (told) => holds(live(told))),
    { numRuns: 1500 },
  );
const outcomes = ({ first, heard }: Lived) => [first, ...heard.map(({ outcome }) => outcome)];
const eventsOf = (lived: Lived) => outcomes(lived).flatMap(({ events }) => events.map(({ name }) => name));
const commandsOf = (lived: Lived) => outcomes(lived).flatMap(({ commands }) => commands);
const isOver = ({ state }: Call) => state.is === 'spoken' || state.is === 'wrap_up' || state.is === 'ended';

describe('whatever is heard, in whatever order', () => {
  test('these lives reach every state and every kind of end', () => {
    const seen = new Set<string>();
    for (const told of fc.sample(life, { numRuns: 3000, seed: 7 })) {
      for (const { call } of outcomes(live(told))) seen.add(name(call.state));
    }
    expect([...seen].sort()).toEqual(
      ['closed', 'speaking', 'spoken', 'waiting', 'offered', 'talking', 'held', 'wrap_up']
        .concat(['choosing', 'at_client', 'kept', 'ringing_back', 'not_reached', 'rang_again'])
        .concat(['abandoned', 'lost', 'outside_hours', 'talked', 'voicemail'])
        .sort(),
    );
  });

  test('an ended call stays as it ended, but for the question what it was', () => {
    always(({ heard }) => {
      for (const { before, outcome } of heard) {
        if (before.state.is !== 'ended') continue;
        const unsaid = { disposition: null, memo: null };
        expect({ ...outcome.call, ...unsaid }).toEqual({ ...before, ...unsaid });
        expect(outcome.commands).toEqual([]);
      }
    });
  });

  test('call.ended is said once when the call has ended, and never before', () => {
    always((lived) => {
      const times = eventsOf(lived).filter((event) => event === 'call.ended').length;
      expect(times).toBe(lived.call.state.is === 'ended' ? 1 : 0);
    });
  });

  test('the first disposition stands, and is said once', () => {
    always((lived) => {
      const times = eventsOf(lived).filter((event) => event === 'call.disposed').length;
      expect(times).toBe(lived.call.disposition ? 1 : 0);
      for (const { before, outcome } of lived.heard) {
        if (before.disposition) expect(outcome.call.disposition).toBe(before.disposition);
      }
    });
  });

  test('nobody else is rung while one operator is', () => {
    always((lived) => {
      const ringing = new Set<string>();
      for (const { command } of commandsOf(lived)) {
        if (command.do === 'ring') ringing.add(command.offer);
        if (command.do === 'stop_ringing') ringing.delete(command.offer);
        if (command.do === 'connect' || command.do === 'dial') ringing.clear();
        expect(ringing.size).toBeLessThanOrEqual(1);
      }
      expect(ringing.size).toBe(lived.call.state.is === 'offered' ? 1 : 0);
    });
  });

  test('no offer is made twice, and only its own operator answers it', () => {
    always((lived) => {
      const rung = new Map<string, string>();
      for (const { command } of commandsOf(lived)) {
        if (command.do !== 'ring') continue;
        expect(rung.has(command.offer)).toBe(false);
        rung.set(command.offer, command.operator);
      }
      for (const { events } of outcomes(lived)) {
        for (const event of events) {
          if (event.name === 'call.answered' && event.data.offer)
            expect(rung.get(event.data.offer)).toBe(event.data.operator);
        }
      }
    });
  });

  test('the place in the queue is the arrival, for good', () => {
    always((lived) => {
      for (const { call } of outcomes(lived)) {
        const { state } = call;
        const isInQueue = state.is === 'waiting' || state.is === 'kept' || state.is === 'offered';
        if (isInQueue || state.is === 'ringing_back') expect(state.since).toEqual(start);
      }
    });
  });

  test('a caller who keeps the place is rung once at each attempt, one at a time, and not for ever', () => {
    always((lived) => {
      const attempts = commandsOf(lived).flatMap(({ command }) => (command.do === 'dial' ? [command.toll] : []));
      expect(new Set(attempts).size).toBe(attempts.length);
      expect(attempts.length).toBeLessThanOrEqual(mostAttempts);
      for (const { before, outcome } of lived.heard)
        if (outcome.commands.some(({ command }) => command.do === 'dial')) {
          expect(before.state).toMatchObject({ is: 'offered', back: { way } });
          expect(outcome.call.state.is).toBe('ringing_back');
        }
    });
  });

  test('nobody is asked or rung whose line is still held by the last words', () => {
    always(({ heard }) => {
      for (const { before, outcome } of heard)
        if (before.state.is === 'kept' && before.state.lineUntil)
          expect(outcome.commands.filter(({ command }) => command.do === 'ring' || command.do === 'dial')).toEqual([]);
    });
  });

  test('a fact heard twice running is heard once', () => {
    always(({ heard }) => {
      for (const { fact, now, outcome } of heard) {
        // Who presses a key twice means it twice.
        if (fact.fact === 'key_pressed') continue;
        expect(advance(outcome.call, fact, now, rules)).toEqual({ call: outcome.call, commands: [], events: [] });
      }
    });
  });

  test('a fact with no event changes nothing, but what a caller is asked and whether a line is free', () => {
    always(({ heard }) => {
      for (const { before, outcome } of heard) {
        if (outcome.events.length > 0) continue;
        const { step: _, unconfirmed: __, ...call } = outcome.call;
        const isAsked = 'dialogue' in before.state || 'dialogue' in call.state || before.state.is === 'choosing';
        const isFreed = before.state.is === 'kept' && before.state.lineUntil;
        if (!isAsked && !isFreed) expect(outcome).toEqual({ call: before, commands: [], events: [] });
        expect(call.state.is).toBe(before.state.is);
      }
    });
  });

  test('steps count the commands without a gap, and every command is saved with the state', () => {
    always((lived) => {
      const commands = commandsOf(lived);
      expect(commands.map((command) => command.step)).toEqual(commands.map((_, index) => index + 1));
      expect(lived.call.unconfirmed).toEqual(commands);
    });
  });

  test('hanging up is the last command of a call, and is given once the line is dead', () => {
    always((lived) => {
      const given = commandsOf(lived).map(({ command }) => command.do);
      expect(given.indexOf('hang_up')).toBe(isOver(lived.call) ? given.length - 1 : -1);
    });
  });

  test('the line has an end and somebody who ended it, exactly when it is dead', () => {
    always(({ call }) => {
      expect(call.endedAt !== null).toBe(isOver(call));
      expect(call.endedBy !== null).toBe(isOver(call));
    });
  });

  test('after a hang-up and the clock’s last word the call has ended', () => {
    always(({ call }) => {
      let last = advance(call, { fact: 'hung_up', by: 'caller' }, at(5000), rules).call;
      for (let due = dueAt(last); due; due = dueAt(last)) last = advance(last, due.fact, due.at, rules).call;
      expect(last.state.is).toBe('ended');
    });
  });

  test('what the clock has to say always moves the call on', () => {
    always((lived) => {
      for (const { call } of outcomes(lived)) {
        const due = dueAt(call);
        if (due) expect(advance(call, due.fact, due.at, rules).call).not.toBe(call);
      }
    });
  });

  test('nobody is rung or connected, and nothing played, for a caller who has gone', () => {
    always(({ call }) => {
      if (!isOver(call)) return;
      const left = outstanding(call).map(({ command }) => command.do);
      expect(
        left.filter(
          (command) => !['stop_ringing', 'disconnect', 'let_go_third', 'free_line', 'hang_up'].includes(command),
        ),
      ).toEqual([]);
      expect(left.at(-1)).toBe('hang_up');
    });
  });
});

function name(state: CallState): string {
  return state.is === 'ended' ? state.how : state.is;
}
