import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  dueAt,
  isOver,
  lapse,
  next,
  outcomes,
  type Ring,
  type Round,
  type RoundEvent,
  standDown,
  start,
  tried,
  usualRules,
} from './index.ts';

const names = ['a', 'b', 'c', 'd'];
const ring = (contact: string): Ring => ({ contact, number: `+8190000000${names.indexOf(contact)}` });
const begun = new Date('2026-11-20T22:00:00+09:00');

const moves = fc.array(
  fc.record({
    act: fc.constantFrom('ring', 'ring', 'ringNext', 'ringNext', 'ringNext', 'wait', 'wait', 'wait', 'standDown'),
    whom: fc.constantFrom(...names),
    outcome: fc.constantFrom(...outcomes.filter((outcome) => outcome !== 'answered'), ...outcomes),
    why: fc.constantFrom('', '誤報でした'),
    minutes: fc.integer({ min: 0, max: 30 }),
    people: fc.subarray(names),
  }),
  { maxLength: 30 },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

function live(
  given: readonly Move[],
  watch: (round: Round, now: Date, events: readonly RoundEvent[], move: Move | null) => void,
) {
  const list = names.slice(0, 3).map(ring);
  let now = begun;
  let { round, events } = start(
    { id: 'r', client: 'k', case: 'c', call: null, why: 'asked', accused: null, list },
    usualRules,
    now,
  );
  watch(round, now, events, null);
  for (const move of given) {
    now = new Date(now.getTime() + move.minutes * 60_000);
    const answer = acted(round, move, now);
    if (isRefusal(answer)) continue;
    ({ round, events } = answer);
    watch(round, now, events, move);
  }
}

function acted(round: Round, { act, whom, outcome, why, people }: Move, now: Date) {
  const told = (contact: string) => ({ contact, outcome, words: '', by: 'ito' });
  switch (act) {
    case 'ring':
      return tried(round, told(whom), usualRules, now);
    case 'ringNext':
      return tried(round, told(next(round)?.contact ?? whom), usualRules, now);
    case 'standDown':
      return standDown(round, { by: 'watanabe', why }, now);
    default:
      return lapse(round, people.map(ring), usualRules, now);
  }
}

test('it is never silent: over, or something is due within a quarter of an hour', () => {
  fc.assert(
    fc.property(moves, (given) => {
      live(given, (round, now, _, move) => {
        const due = dueAt(round);
        expect(due === null).toBe(isOver(round));
        if (due === null) return;
        expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(usualRules.againMinutes * 60_000);
        // Once the clock has spoken it has something to come.
        if (move?.act === 'wait') expect(due.getTime()).toBeGreaterThan(now.getTime());
      });
    }),
  );
});

test('whenever its time has come it says something', () => {
  fc.assert(
    fc.property(moves, (given) => {
      live(given, (round) => {
        const due = dueAt(round);
        if (due) expect(lapse(round, round.list, usualRules, due).events).not.toEqual([]);
      });
    }),
  );
});

test('it ends only by somebody who answered or a supervisor who said why, and then stays as it is', () => {
  fc.assert(
    fc.property(moves, (given) => {
      let ended: Round | null = null;
      live(given, (round) => {
        if (ended) expect(round).toEqual(ended);
        const { state } = round;
        if (state.is === 'reached')
          expect(round.tries.at(-1)).toMatchObject({ contact: state.contact, outcome: 'answered' });
        if (state.is === 'stood_down') expect(state.why).not.toBe('');
        if (isOver(round)) ended = round;
      });
    }),
  );
});

test('every try is kept as it was made, and each is one event', () => {
  fc.assert(
    fc.property(moves, (given) => {
      let before: Round['tries'] = [];
      live(given, ({ tries }, _, events) => {
        expect(tries.slice(0, before.length)).toEqual(before);
        expect(tries.length - before.length).toBe(events.filter(({ name }) => name === 'round.tried').length);
        before = tries;
      });
    }),
  );
});

test('nobody is to be rung twice in one pass, and a number known to be wrong in none', () => {
  fc.assert(
    fc.property(moves, (given) => {
      live(given, (round) => {
        const ringing = next(round);
        if (!ringing) return;
        const rung = round.tries.filter(({ contact }) => contact === ringing.contact);
        expect(rung.some(({ pass }) => pass === round.pass)).toBe(false);
        expect(rung.some(({ outcome }) => outcome === 'wrong_number')).toBe(false);
      });
    }),
  );
});
