import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Call } from './call.ts';
import { dueAt } from './due-at.ts';
import { at, callThat, commandsOf, lastOutcome, namesOf, rules, start, toTalking } from './examples.ts';
import type { Fact } from './fact.ts';
import { allow, may } from './may.ts';

const way = { trunk: 'trunk-1', number: '+81312345678', shown: '+81501234567' };
const rung = (kind: 'warm' | 'cold', transfer = 'transfer-1'): Fact => ({
  ...{ fact: 'third_rung', operator: 'mori', transfer, kind, way, until: at(60) },
});
const answers: Fact = { fact: 'third_answered', transfer: 'transfer-1' };
const gone = (why: 'no_answer' | 'busy' | 'hung_up'): Fact => ({ fact: 'third_gone', transfer: 'transfer-1', why });
const goesBack: Fact = { fact: 'third_let_go', transfer: 'transfer-1', operator: 'mori' };
const joins: Fact = { fact: 'resumed', operator: 'mori' };
const putsThrough: Fact = { fact: 'passed_on', operator: 'mori' };
const callerHangsUp: Fact = { fact: 'hung_up', by: 'caller' };
const operatorHangsUp: Fact = { fact: 'hung_up', by: 'operator', operator: 'mori' };
const operatorLost: Fact = { fact: 'operator_lost', operator: 'mori' };
const wrapsUp: Fact = { fact: 'wrapped_up', operator: 'mori' };

const ringing = [...toTalking, rung('warm')];
const consulting = [...ringing, answers];
const threeWay = [...consulting, joins];
const passedOn = [...consulting, putsThrough];
const passedOnUnasked = [...toTalking, rung('cold')];

const like = ({ state, third, endedAt }: Call) =>
  [state.is, third?.is, state.is !== 'ended' && endedAt && 'line_dead'].filter(Boolean).join(' ');

describe('a transfer', () => {
  test.each<[string, Fact[], string, string[]]>([
    ['is begun: the caller is held, and somebody is rung', ringing, 'held rung', ['hold', 'ring_third']],
    [
      'is begun of a caller who is held',
      [...toTalking, { fact: 'held', operator: 'mori' }, rung('warm')],
      'held rung',
      ['ring_third'],
    ],
    ['is answered: they talk to the operator', consulting, 'held answered', ['meet_third']],
    ['finds nobody: the operator has the caller still', [...ringing, gone('busy')], 'held', ['let_go_third']],
    ['ends with the third’s hang-up', [...consulting, gone('hung_up')], 'held', ['let_go_third']],
    ['is called off', [...ringing, goesBack], 'talking', ['let_go_third', 'resume']],
    ['is called off by resuming', [...ringing, joins], 'talking', ['let_go_third', 'resume']],
    ['is called off after asking', [...consulting, goesBack], 'talking', ['let_go_third', 'resume']],
    ['becomes a talk of three', threeWay, 'talking answered', ['resume']],
    ['goes back from three to asking', [...threeWay, { fact: 'held', operator: 'mori' }], 'held answered', ['hold']],
    ['goes back from three to two', [...threeWay, goesBack], 'talking', ['let_go_third']],
    ['loses the third of three', [...threeWay, gone('hung_up')], 'talking', ['let_go_third']],
    ['puts the caller through', passedOn, 'wrap_up answered', ['pass_on']],
    ['puts the caller through from three', [...threeWay, putsThrough], 'wrap_up answered', ['pass_on']],
    ['outlasts the wrap-up', [...passedOn, wrapsUp], 'passed_on answered', []],
    ['ends in the wrap-up, by the caller', [...passedOn, callerHangsUp], 'wrap_up line_dead', ['hang_up']],
    ['ends in the wrap-up, by the third', [...passedOn, gone('hung_up')], 'wrap_up line_dead', ['hang_up']],
    ['ends after it, by the caller', [...passedOn, wrapsUp, callerHangsUp], 'ended', ['hang_up']],
    ['ends after it, by the third', [...passedOn, wrapsUp, gone('hung_up')], 'ended', ['hang_up']],
    ['passes the caller on unasked', passedOnUnasked, 'wrap_up rung', ['hold', 'disconnect', 'ring_third']],
    ['unasked, is answered', [...passedOnUnasked, answers], 'wrap_up answered', ['meet_third']],
    [
      'unasked, is answered after the wrap-up',
      [...passedOnUnasked, wrapsUp, answers],
      'passed_on answered',
      ['meet_third'],
    ],
    [
      'unasked, finds nobody: the caller is in the queue again',
      [...passedOnUnasked, gone('no_answer')],
      'waiting',
      ['let_go_third', 'announce', 'play'],
    ],
    [
      'unasked, finds nobody after the wrap-up',
      [...passedOnUnasked, wrapsUp, gone('no_answer')],
      'waiting',
      ['let_go_third', 'announce', 'play'],
    ],
    ['unasked, is given up by the caller', [...passedOnUnasked, callerHangsUp], 'wrap_up line_dead', ['hang_up']],
    ['is given up by the caller while it rings', [...ringing, callerHangsUp], 'wrap_up line_dead', ['hang_up']],
    ['is given up by the caller while they talk', [...consulting, callerHangsUp], 'wrap_up line_dead', ['hang_up']],
    [
      'is left by the operator while it rings: the caller is not lost',
      [...ringing, operatorHangsUp],
      'waiting',
      ['disconnect', 'announce', 'play', 'let_go_third'],
    ],
    [
      'is left by the operator while they talk',
      [...consulting, operatorHangsUp],
      'waiting',
      ['disconnect', 'announce', 'play', 'let_go_third'],
    ],
    [
      'loses the operator while they talk',
      [...consulting, operatorLost],
      'waiting',
      ['disconnect', 'announce', 'play', 'let_go_third'],
    ],
    ['is left by the operator of three', [...threeWay, operatorHangsUp], 'wrap_up answered', ['pass_on']],
    ['loses the operator of three', [...threeWay, operatorLost], 'wrap_up answered', ['pass_on']],
  ])('%s', (_what, facts, becomes, commands) => {
    const outcome = lastOutcome(...facts);
    expect(like(outcome.call)).toBe(becomes);
    expect(commandsOf(outcome).map(({ do: what }) => what)).toEqual(commands);
  });

  test.each<[string, Fact[], Fact]>([
    ['somebody else is rung', ringing, rung('warm', 'transfer-2')],
    ['nobody has answered, and the caller is put through', ringing, putsThrough],
    ['another transfer is answered', ringing, { fact: 'third_answered', transfer: 'transfer-2' }],
    ['it is answered twice', consulting, answers],
    ['another operator goes back', consulting, { ...goesBack, operator: 'hara' } as Fact],
    ['whoever left hangs up', passedOn, operatorHangsUp],
    ['a call that waits', [], rung('warm')],
  ])('comes to nothing where %s', (_what, facts, fact) => {
    const call = callThat(...facts);
    expect(advance(call, fact, at(30), rules)).toEqual({ call, commands: [], events: [] });
  });

  test('is told in the history', () => {
    expect(namesOf(lastOutcome(...ringing))).toEqual(['call.held', 'call.transfer_begun']);
    expect(namesOf(lastOutcome(...threeWay))).toEqual(['call.resumed', 'call.transfer_joined']);
    expect(namesOf(lastOutcome(...passedOn))).toEqual(['call.passed_on', 'call.wrap_up_started']);
    expect(namesOf(lastOutcome(...passedOn, wrapsUp))).toEqual(['call.wrapped_up']);
    expect(namesOf(lastOutcome(...passedOn, wrapsUp, gone('hung_up')))).toEqual(
      ['transfer_over', 'hung_up', 'ended'].map((name) => `call.${name}`),
    );
    expect(JSON.stringify(lastOutcome(...ringing).events)).not.toContain('12345678');
  });

  test('that nobody answers is over by the clock, and nobody is rung for longer', () => {
    const call = callThat(...ringing);
    expect(dueAt(call)).toEqual({ at: at(60), fact: { fact: 'third_gone', transfer: 'transfer-1', why: 'no_answer' } });
  });

  test('what our operator talked ends where the caller was left to others', () => {
    const over = lastOutcome(...passedOn, wrapsUp, gone('hung_up'));
    expect(over.events.at(-1)).toMatchObject({
      name: 'call.ended',
      data: { how: 'talked', by: 'contact', talkedSeconds: 3 },
    });
  });

  test('what is said once our operator has left is not kept: neither when they put the caller through nor when they passed them on', () => {
    const recorded = (...facts: Fact[]) => {
      const call: Call = { ...callThat(...facts.slice(0, -1)), recording: { is: 'running', minutes: 5 } };
      const { call: after, commands } = advance(call, facts.at(-1) as Fact, at(30), rules);
      return [after.recording.is, ...commands.map(({ command }) => command.do)];
    };
    expect(recorded(...passedOn)).toEqual(['over', 'end_recording', 'pass_on']);
    expect(recorded(...passedOnUnasked)).toEqual(['running', 'hold', 'disconnect', 'ring_third']);
    expect(recorded(...passedOnUnasked, answers)).toEqual(['over', 'end_recording', 'meet_third']);
    expect(recorded(...consulting)).toEqual(['running', 'meet_third']);
  });

  test.each<[string, Fact[], ('transfer' | 'pass_on' | 'go_back' | 'resume' | 'hang_up' | 'dispose' | 'wrap_up')[]]>([
    ['talking', toTalking, ['transfer', 'hang_up', 'dispose']],
    ['asking, while it rings', ringing, ['go_back']],
    ['asking', consulting, ['pass_on', 'go_back', 'resume']],
    ['of three', threeWay, ['pass_on', 'go_back']],
    ['passed on', passedOn, ['dispose', 'wrap_up']],
    ['passed on and written up', [...passedOn, wrapsUp], ['dispose']],
  ])('%s, these may be asked', (_what, facts, allowed) => {
    const call = callThat(...facts);
    const mays = may(call, 'mori');
    const asks = ['transfer', 'pass_on', 'go_back', 'resume', 'hang_up', 'dispose', 'wrap_up'] as const;
    expect(asks.filter((ask) => mays[ask])).toEqual(allowed);
    expect(asks.filter((ask) => may(call, 'hara')[ask])).toEqual([]);
  });

  test('to hang up in the middle of it is refused with a word', () => {
    expect(allow(callThat(...consulting), { ask: 'hang_up', operator: 'mori' })).toMatchObject({
      code: 'transfer_under_way',
    });
    expect(allow(callThat(...ringing), { ask: 'pass_on', operator: 'mori' })).toMatchObject({
      code: 'nobody_brought_in',
    });
  });
});

describe('whatever is heard in the middle of a transfer', () => {
  const any = fc.array(
    fc.constantFrom<Fact>(
      ...[rung('warm'), rung('cold'), answers, answers, joins, putsThrough, goesBack, wrapsUp],
      ...[
        gone('no_answer'),
        gone('hung_up'),
        operatorHangsUp,
        operatorLost,
        { fact: 'held', operator: 'mori' } as Fact,
      ],
      ...toTalking,
    ),
    { maxLength: 14 },
  );
  const always = (holds: (call: Call) => void) =>
    fc.assert(
      fc.property(any, (facts) => holds(callThat(...toTalking, ...facts))),
      { numRuns: 2000 },
    );
  const hangUps: Fact[] = [gone('hung_up'), gone('no_answer'), operatorHangsUp, operatorLost];

  test('no hang-up but the caller’s loses the caller: the call is over with talk, or somebody is with them, or will be', () => {
    always((call) => {
      for (const fact of hangUps) {
        const after = advance(call, fact, at(40), rules).call;
        const { state, third } = after;
        const isWithSomebody = state.is === 'talking' || third?.is === 'answered';
        const willBe = ['waiting', 'offered', 'held'].includes(state.is) || third?.is === 'rung';
        expect(isWithSomebody || willBe || after.endedAt !== null).toBe(true);
        if (after.endedAt) expect(after.operator).toBe('mori');
      }
    });
  });

  test('after the caller’s hang-up and the clock’s last word the call has ended, and nobody is left in it', () => {
    always((call) => {
      let last = advance(call, callerHangsUp, at(4000), rules).call;
      expect(last.third).toBeNull();
      for (let due = dueAt(last); due; due = dueAt(last)) last = advance(last, due.fact, due.at, rules).call;
      expect(last.state.is).toBe('ended');
    });
  });

  test('somebody is on the line with the caller, or our operator is, as long as nobody is rung', () => {
    always(({ state, third, passedOnAt, endedAt }) => {
      if (endedAt) return;
      if (state.is === 'passed_on' || state.is === 'wrap_up') expect(passedOnAt && third).toBeTruthy();
      else expect(passedOnAt).toBeNull();
      if (third) expect(['talking', 'held', 'wrap_up', 'passed_on']).toContain(state.is);
      if (state.is === 'talking') expect(third?.is).not.toBe('rung');
    });
  });

  test('the place in the queue stays the arrival', () => {
    always(({ state }) => {
      if (state.is === 'waiting') expect(state.since).toEqual(start);
    });
  });
});
