// What any choice owes to callers and operators, over any queue and any room.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assignment, choose, type Routing } from './choose.ts';
import { at, caller, candidate } from './examples.ts';
import { busy, type Candidate, free, isFree, missOffer } from './operator.ts';
import { queue, type WaitingCall } from './queue.ts';

const client = fc.constantFrom('sakura', 'dental', 'estate');
const operatorIds = ['aoki', 'hara', 'mori', 'seki', 'yano'];

const readiness = fc.oneof(
  { weight: 4, arbitrary: fc.constant('available' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('seated' as const, 'away' as const, 'break' as const, 'signed_off' as const),
  },
);

const operators = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...operatorIds),
      readiness,
      call: fc.constantFrom(null, null, null, 'other-1'),
      idle: fc.integer({ min: 0, max: 5 }),
      grants: fc.uniqueArray(client),
    })
    .map(({ id, ...about }) => candidate(id, about)),
  { selector: ({ id }) => id },
);

const waiting = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 20 }).map((number) => `c${number}`),
      client,
      since: fc.integer({ min: 0, max: 5 }),
      passed: fc.oneof(fc.constant<string[]>([]), fc.uniqueArray(fc.constantFrom(...operatorIds))),
      owed: fc.boolean(),
    })
    .map(({ id, ...waits }) => caller(id, waits)),
  { selector: ({ id }) => id, maxLength: 10 },
);

const room = fc.record({ waiting, operators, now: fc.constant(at(60)) });

const always = (holds: (routing: Routing, assignments: Assignment[]) => void) =>
  fc.assert(
    fc.property(room, (routing) => holds(routing, choose(routing))),
    { numRuns: 1000 },
  );

const grantedFor = (call: WaitingCall, among: readonly Candidate[]) =>
  among.filter((operator) => operator.grants.includes(call.client));
const find = <Thing extends { id: string }>(things: readonly Thing[], id: string) =>
  things.find((thing) => thing.id === id) as Thing;

describe('any choice', () => {
  test('gives an operator one call and a call one operator', () => {
    always((_, assignments) => {
      expect(new Set(assignments.map(({ call }) => call)).size).toBe(assignments.length);
      expect(new Set(assignments.map(({ operator }) => operator)).size).toBe(assignments.length);
    });
  });

  test('falls on free operators granted for the client only', () => {
    always(({ waiting, operators }, assignments) => {
      for (const { call, operator } of assignments) {
        const chosen = find(operators, operator);
        expect(isFree(chosen)).toBe(true);
        expect(chosen.grants).toContain(find(waiting, call).client);
      }
    });
  });

  test('leaves nobody idle whom a waiting caller could have, unless a colleague at work has not passed on that caller', () => {
    always(({ waiting, operators }, assignments) => {
      const given = new Set(assignments.map(({ operator }) => operator));
      const served = new Set(assignments.map(({ call }) => call));
      for (const call of waiting.filter(({ id }) => !served.has(id))) {
        const granted = grantedFor(call, operators);
        for (const idle of granted.filter((operator) => isFree(operator) && !given.has(operator.id))) {
          expect(call.passed).toContain(idle.id);
          const colleagues = granted.filter(
            ({ readiness, id }) => readiness === 'available' && !call.passed.includes(id),
          );
          expect(colleagues).not.toEqual([]);
        }
      }
    });
  });

  test('serves the callers of one client in their order, refusals apart', () => {
    always(({ waiting }, assignments) => {
      const served = new Set(assignments.map(({ call }) => call));
      const fresh = queue(waiting).filter(({ passed }) => passed.length === 0);
      for (const [index, call] of fresh.entries()) {
        const behind = fresh.slice(index + 1).filter((other) => other.client === call.client && served.has(other.id));
        if (!served.has(call.id)) expect(behind).toEqual([]);
      }
    });
  });

  test('falls on the longest idle of those who have not passed and were not given an earlier caller', () => {
    always(({ waiting, operators }, assignments) => {
      const given = new Set<string>();
      for (const { call, operator, why } of assignments) {
        const from = find(waiting, call);
        const open = grantedFor(from, operators).filter((other) => isFree(other) && !given.has(other.id));
        const rivals = why.rule === 'asked_again' ? open : open.filter(({ id }) => !from.passed.includes(id));
        const longest = Math.min(...rivals.map(({ idleSince }) => idleSince.getTime()));
        expect(find(operators, operator).idleSince.getTime()).toBe(longest);
        expect(why.free).toBe(open.length);
        given.add(operator);
      }
    });
  });

  test('asks nobody again while a colleague at work has not passed', () => {
    always(({ waiting, operators }, assignments) => {
      for (const { call, operator } of assignments) {
        const from = find(waiting, call);
        if (!from.passed.includes(operator)) continue;
        const atWork = grantedFor(from, operators).filter(({ readiness }) => readiness === 'available');
        expect(atWork.filter(({ id }) => !from.passed.includes(id))).toEqual([]);
      }
    });
  });

  test('names, of those passed over, only granted operators who were free and no less idle', () => {
    always(({ operators }, assignments) => {
      for (const { operator, why } of assignments) {
        for (const { operator: other } of why.passedOver) {
          expect(isFree(find(operators, other))).toBe(true);
          expect(+find(operators, other).idleSince).toBeLessThanOrEqual(+find(operators, operator).idleSince);
        }
      }
    });
  });

  test('does not depend on the order in which it is told', () => {
    const shuffled = room.chain((routing) =>
      fc.record({
        routing: fc.constant(routing),
        waiting: fc.shuffledSubarray([...routing.waiting], { minLength: routing.waiting.length }),
        operators: fc.shuffledSubarray([...routing.operators], { minLength: routing.operators.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ routing, waiting, operators }) => {
        expect(choose({ ...routing, waiting, operators })).toEqual(choose(routing));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('round after round', () => {
  // What each operator does with each offer, for a while; then everyone is at work and takes what comes.
  type Answer = 'takes' | 'declines' | 'lets_lapse';
  const mood = fc.constantFrom<Answer>('takes', 'declines', 'lets_lapse');
  const story = fc.record({
    waiting: waiting.map((calls) => calls.map((call) => ({ ...call, passed: [] }))),
    operators,
    moods: fc.array(mood, { maxLength: 40 }),
  });

  test('no caller starves whose client has an operator, whatever was declined and let lapse before', () => {
    fc.assert(
      fc.property(story, ({ waiting, operators, moods }) => {
        const day = workedThrough(waiting, operators, moods);
        const hopeless = day.waiting.filter((call) => grantedFor(call, operators).length > 0);
        expect(hopeless).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('and every caller is taken once, by somebody granted', () => {
    fc.assert(
      fc.property(story, ({ waiting, operators, moods }) => {
        const { taken } = workedThrough(waiting, operators, moods);
        expect(new Set(taken.map(({ call }) => call)).size).toBe(taken.length);
        for (const { call, operator } of taken) {
          expect(find(operators, operator).grants).toContain(find(waiting, call).client);
        }
      }),
      { numRuns: 200 },
    );
  });

  type Day = { waiting: WaitingCall[]; operators: Candidate[]; taken: Assignment[] };

  function workedThrough(waiting: WaitingCall[], operators: Candidate[], moods: Answer[]): Day {
    const left = [...moods];
    let day: Day = { waiting, operators, taken: [] };
    for (let round = 1; left.length > 0 && round <= 20; round++)
      day = workRound(day, at(60 + round), () => left.shift() ?? 'takes');
    for (let round = 21; round <= 20 + waiting.length * 2; round++) {
      day = workRound({ ...day, operators: day.operators.map(backAtWork) }, at(60 + round), () => 'takes');
    }
    return day;
  }

  function workRound(day: Day, now: Date, answer: () => Answer): Day {
    return choose({ ...day, now }).reduce((so, assignment) => hear(so, assignment, answer(), now), day);
  }

  function hear({ waiting, operators, taken }: Day, assignment: Assignment, answer: Answer, now: Date): Day {
    const { call, operator: id } = assignment;
    const after = operators.map((operator) => (operator.id === id ? finish(operator, call, answer, now) : operator));
    if (answer === 'takes')
      return { waiting: waiting.filter((other) => other.id !== call), operators: after, taken: [...taken, assignment] };
    const passed = waiting.map((other) =>
      other.id === call ? { ...other, passed: [...new Set([...other.passed, id])] } : other,
    );
    return { waiting: passed, operators: after, taken };
  }

  function finish(operator: Candidate, call: string, answer: Answer, now: Date): Candidate {
    const rung = { ...operator, ...busy(operator, call) };
    const after = answer === 'lets_lapse' ? missOffer(rung, call, now).operator : free(rung, call, now);
    return { ...after, grants: operator.grants, reserveFor: operator.reserveFor };
  }

  const backAtWork = (operator: Candidate): Candidate => ({ ...operator, readiness: 'available', call: null });
});
