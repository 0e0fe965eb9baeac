// What a caller whom nobody can take soon chooses by key, and how a kept place is rung back.
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { arrive } from './arrive.ts';
import type { Call, Overflowed } from './call.ts';
import { arrival, at, callThat, commandsOf, namesOf, offer, rules, start } from './examples.ts';
import type { Fact } from './fact.ts';
import { mostAttempts, pauseSeconds } from './ring-back.ts';

const to: Overflowed = {
  ...{ choices: ['callback', 'voicemail'], others: false, voicemailSeconds: 90, ringUntil: at(3600) },
};
const overflowed: Fact = {
  ...{ fact: 'overflowed', because: 'waited', to, unasked: false, position: 4, minutes: 6 },
};
const keys = (pressed: string): Fact[] => [...pressed].map((key) => ({ fact: 'key_pressed', key }));
const way = { trunk: 'carrier', number: '+819012345678', shown: '+81312345678' };
const turn = (id: string, operator = 'mori'): Fact => ({ ...(offer(id, operator) as Fact & { fact: 'offered' }), way });
const hear = (call: Call, fact: Fact, seconds: number) => advance(call, fact, at(seconds), rules);
const withheld = (...facts: Fact[]): Call =>
  facts.reduce(
    (call, fact, index) => hear(call, fact, index + 1).call,
    arrive({ ...arrival, from: { kind: 'withheld' } }, start).call,
  );

test('who overflows is told at once what else there is, waits on, and overflows once', () => {
  const told = hear(callThat(), overflowed, 60);
  expect(commandsOf(told)).toEqual([{ do: 'tell_wait', position: 4, minutes: 6, choices: ['callback', 'voicemail'] }]);
  expect(told.call.state).toMatchObject({ is: 'waiting', since: start, toldAt: at(60), overflow: to });
  expect(hear(told.call, overflowed, 61).call).toBe(told.call);
});

test('where there is nothing to choose, the reserve alone is called: nothing is said', () => {
  const alone = hear(callThat(), { ...overflowed, to: { ...to, choices: [], others: true } } as Fact, 60);
  expect([commandsOf(alone), namesOf(alone)]).toEqual([[], ['call.overflowed']]);
});

describe('a caller who is asked', () => {
  const asked = (pressed: string) => callThat(overflowed, ...keys(pressed)).state;

  test.each([
    ['no key', '', undefined],
    ['a key that means nothing', '7', undefined],
    ['to be rung back', '1', { about: 'this_number', number: '+819012345678', times: 1 }],
    ['another number', '12', { about: 'which_number', digits: '', times: 1 }],
    ['a number so far', '12031', { about: 'which_number', digits: '031' }],
    ['one begun anew', '12031*06', { about: 'which_number', digits: '06' }],
    ['a whole one', '120312345678#', { about: 'this_number', number: '+81312345678' }],
    ['one that nobody may ring', '120990123456#', { about: 'which_number', digits: '', times: 2 }],
    ['one abroad', '120101415#', { about: 'which_number', times: 2 }],
    ['nonsense', '19', { about: 'this_number', times: 2 }],
    ['nonsense twice', '199', undefined],
  ])('%s', (_, pressed, dialogue) => {
    const state = asked(pressed);
    expect(state).toMatchObject({ is: 'waiting', since: start });
    const { dialogue: is } = state as Extract<Call['state'], { is: 'waiting' }>;
    if (dialogue) expect(is).toMatchObject(dialogue);
    else expect(is).toBeUndefined();
  });

  test('who keeps the number back says which', () => {
    expect(withheld(overflowed, ...keys('1')).state).toMatchObject({ dialogue: { about: 'which_number' } });
  });

  test('who says nothing is asked once more, then waits on; a whole number without its # is read back', () => {
    const silent = callThat(overflowed, ...keys('1'));
    const again = hear(silent, { fact: 'dialogue_lapsed' }, 60);
    expect(commandsOf(again)).toEqual([{ do: 'ask_number', about: 'this_number', number: '+819012345678' }]);
    expect(hear(again.call, { fact: 'dialogue_lapsed' }, 120).call.state).not.toHaveProperty('dialogue');
    const typed = callThat(overflowed, ...keys('120312345678'));
    expect(hear(typed, { fact: 'dialogue_lapsed' }, 60).call.state).toMatchObject({
      dialogue: { about: 'this_number', number: '+81312345678' },
    });
  });

  test('an operator who is rung meanwhile comes first, or rings in vain', () => {
    const rung = callThat(overflowed, ...keys('1'), offer('offer-1', 'mori'));
    expect(hear(rung, { fact: 'answered', offer: 'offer-1', operator: 'mori' }, 5).call.state.is).toBe('talking');
    const kept = hear(rung, { fact: 'key_pressed', key: '1' }, 5);
    expect(commandsOf(kept).map((command) => command.do)).toEqual(['stop_ringing', 'announce']);
    expect(kept.call).toMatchObject({ state: { is: 'kept' }, pastOffers: [{ how: 'withdrawn' }] });
  });

  test('the voicemail is taken instead; who says nothing to it has given up', () => {
    const speaking = hear(callThat(overflowed), { fact: 'key_pressed', key: '2' }, 30);
    expect(commandsOf(speaking)).toEqual([
      { do: 'announce', what: 'voicemail_instead' },
      { do: 'take_message', seconds: 90 },
    ]);
    const left = (seconds: number) => hear(speaking.call, { fact: 'message_left', seconds }, 60);
    expect(left(12).call.state).toMatchObject({ is: 'ended', how: 'voicemail' });
    expect([left(0).call.state, namesOf(left(0))]).toMatchObject([
      { is: 'ended', how: 'abandoned' },
      ['call.hung_up', 'call.abandoned', 'call.ended'],
    ]);
  });
});

describe('a kept place', () => {
  const toKept = [overflowed, ...keys('11')];
  const free: Fact[] = [...toKept, { fact: 'announced' }];
  const ringing = (id: string): Fact[] => [turn(id), { fact: 'answered', offer: id, operator: 'mori' }];

  test('has its turn only when the line is free, and by a way', () => {
    expect(hear(callThat(...toKept), turn('offer-1'), 9).call.state.is).toBe('kept');
    expect(hear(callThat(...free), offer('offer-1', 'mori'), 9).call.state.is).toBe('kept');
    expect(hear(callThat(...free), turn('offer-1'), 9).call.state).toMatchObject({ is: 'offered', since: start });
  });

  test.each<[string, Fact, string]>([
    ['the last words are over', { fact: 'announced' }, 'kept'],
    ['the caller hangs up over them', { fact: 'hung_up', by: 'caller' }, 'kept'],
    ['the line is lost', { fact: 'caller_lost' }, 'kept'],
  ])('frees the line when %s', (_, fact, is) => {
    const freed = hear(callThat(...toKept), fact, 9);
    expect([freed.call.state.is, commandsOf(freed)]).toEqual([is, [{ do: 'free_line' }]]);
  });

  test('is dialled by whoever takes the turn, who then talks', () => {
    const dialled = hear(
      callThat(...free, turn('offer-1')),
      { fact: 'answered', offer: 'offer-1', operator: 'mori' },
      20,
    );
    expect(commandsOf(dialled)).toEqual([{ do: 'dial', way, toll: 'offer-1' }]);
    const talks = hear(dialled.call, { fact: 'reached', toll: 'offer-1' }, 30);
    expect(talks.call).toMatchObject({
      state: { is: 'talking', operator: 'mori' },
      answeredAt: at(30),
      operator: 'mori',
    });
    expect(namesOf(talks)).toEqual(['call.reached', 'call.answered']);
  });

  test.each<[string, Fact, number]>([
    ['nobody picks up', { fact: 'not_reached', toll: 'offer-1' }, pauseSeconds],
    ['the operator gives it up', { fact: 'hung_up', by: 'operator', operator: 'mori' }, pauseSeconds],
    ['the operator is gone', { fact: 'operator_lost', operator: 'mori' }, 0],
  ])('rests where %s, and stands in the queue still', (_, fact, pause) => {
    const rests = hear(callThat(...free, ...ringing('offer-1')), fact, 60);
    expect(rests.call.state).toMatchObject({ is: 'kept', since: start, place: { attempts: 1, from: at(60 + pause) } });
    expect(commandsOf(rests)).toEqual([{ do: 'disconnect', operator: 'mori' }, { do: 'free_line' }]);
  });

  test('is given up after the last attempt, or when it is too late', () => {
    let call = callThat(...free);
    for (let attempt = 1; attempt <= mostAttempts; attempt++)
      for (const fact of [...ringing(`offer-${attempt}`), { fact: 'not_reached', toll: `offer-${attempt}` } as Fact])
        call = hear(call, fact, 100 * attempt).call;
    expect(call).toMatchObject({ state: { is: 'ended', how: 'not_reached' }, endedBy: 'exchange' });
    const late = hear(callThat(...free), { fact: 'place_lapsed' }, 3600);
    expect(namesOf(late)).toEqual(['call.place_given_up', 'call.ended']);
  });

  test('whose number was said goes with it as it ends, where it is not the one they rang from', () => {
    const said = withheld(overflowed, ...keys('10312345678#1'), { fact: 'announced' });
    expect(hear(said, { fact: 'place_lapsed' }, 3600).call.state).toMatchObject({ keptAt: '+81312345678' });
    expect(hear(callThat(...free), { fact: 'place_lapsed' }, 3600).call.state).not.toHaveProperty('keptAt');
  });

  test('is not needed any more when its caller was spoken to', () => {
    expect(hear(callThat(...free), { fact: 'rang_again' }, 50).call.state).toMatchObject({ how: 'rang_again' });
    expect(hear(callThat(...free, ...ringing('offer-1')), { fact: 'rang_again' }, 50).call.state.is).toBe(
      'ringing_back',
    );
  });
});
