import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, isOpen } from '../hours/index.ts';
import { isRefusal } from '../refusals/index.ts';
import {
  type Callback,
  type CallbackAnswer,
  type CallbackEvent,
  claim,
  dueAt,
  isOverdue,
  lapse,
  open,
  passOnDone,
  settle,
} from './index.ts';

const day = [{ from: '09:00', to: '18:00' }];
const calendar: Calendar = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};
const clock = { policy: { targetMinutes: 90, mayPromise: null }, calendar };
const start = new Date('2026-05-07T10:00:00+09:00');
const by = { as: 'client', id: 'a' } as const;

type Act = (callback: Callback, now: Date) => ReturnType<typeof claim>;
const acts: Record<string, Act> = {
  claim: (callback) => claim(callback, 'a'),
  takeOver: (callback) => claim(callback, 'b'),
  calledBack: (callback, now) => settle(callback, { result: 'called_back', words: '' }, { ...clock, by, now }),
  noAnswer: (callback, now) => settle(callback, { result: 'no_answer', words: '' }, { ...clock, by, now }),
  passOn: (callback, now) => settle(callback, { result: 'pass_on', words: '金曜に' }, { ...clock, by, now }),
  passOnDone: (callback, now) => passOnDone(callback, by, now),
  lapse,
};
const moves = fc.array(
  fc.record({
    act: fc.constantFrom(
      'claim',
      'takeOver',
      'noAnswer',
      'noAnswer',
      'passOn',
      'passOnDone',
      'calledBack',
      'lapse',
      'lapse',
    ),
    minutes: fc.integer({ min: 0, max: 600 }),
  }),
  { maxLength: 25 },
);
type Moves = typeof moves extends fc.Arbitrary<infer M> ? M : never;

function live(given: Moves, watch: (callback: Callback, now: Date, events: readonly CallbackEvent[]) => void) {
  let { callback, events }: CallbackAnswer = open(
    { id: 'b', client: 'k', case: 'c', number: null, wish: { at: null, words: '' } },
    clock,
    start,
  );
  let now = start;
  watch(callback, now, events);
  for (const { act, minutes } of given) {
    now = new Date(now.getTime() + minutes * 60_000);
    const answer = acts[act]!(callback, now);
    if (isRefusal(answer)) continue;
    ({ callback, events } = answer);
    watch(callback, now, events);
  }
}

test('a promise is done, or it is overdue and said so, or its clock is running', () => {
  fc.assert(
    fc.property(moves, (given) => {
      live(given, (callback) => {
        const running = dueAt(callback) !== null;
        const said = callback.overdueSince !== null;
        expect(callback.state.is === 'done' || running !== said).toBe(true);
      });
    }),
  );
});

test('each target is said to be overdue at most once, and never early', () => {
  fc.assert(
    fc.property(moves, (given) => {
      let saidFor: Date | null = null;
      live(given, (callback, now, events) => {
        const overdue = events.some((event) => event.name === 'callback.overdue');
        if (overdue) {
          expect(isOverdue(callback, now)).toBe(true);
          expect(saidFor).not.toBe(callback.target);
          saidFor = callback.target;
        }
      });
    }),
  );
});

test('once done nothing changes any more', () => {
  fc.assert(
    fc.property(moves, (given) => {
      let final: Callback | null = null;
      live(given, (callback) => {
        if (final) expect(callback).toEqual(final);
        if (callback.state.is === 'done') final = callback;
      });
    }),
  );
});

test('every target lies in the client’s business time, or at its closing', () => {
  fc.assert(
    fc.property(moves, (given) => {
      live(given, ({ target }) => {
        expect(target).not.toBeNull();
        expect(isOpen(calendar, new Date(target!.getTime() - 1))).toBe(true);
      });
    }),
  );
});
