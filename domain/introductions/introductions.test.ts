import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../cases/index.ts';
import type { CallerNumber } from '../numbers/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import {
  type Arriving,
  answered,
  correct,
  draftFor,
  dueAt,
  giveBack,
  type Introduction,
  type IntroductionTyped,
  introductionFor,
  lapse,
  mayChange,
  meet,
  withdraw,
  write,
} from './index.ts';

const noon = new Date('2026-05-13T12:00:00+09:00');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const typed: IntroductionTyped = {
  ...{ line: null, number: '', name: '', about: '届いた皿が割れていた', kind: 'complaint' },
};
const whose = { id: 'n1', client: 'sakura', by: 'kobayashi' };
const lines = ['main', 'returns'];
const allowed = <T>(answer: T) => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as Exclude<T, Refusal>;
};
const written = (over: Partial<IntroductionTyped> = {}, now = noon) =>
  allowed(write(whose, { ...typed, ...over }, lines, now)).introduction;
const noted = (over: Partial<Introduction> = {}): Introduction => ({ ...written(), ...over });

describe('what is written', () => {
  test('waits ten minutes for its call, on the first line where none is named', () => {
    const { introduction, events } = allowed(write(whose, typed, lines, noon));
    expect(introduction).toMatchObject({ line: 'main', number: null, name: null, until: later(600), missed: false });
    expect(events).toMatchObject([{ name: 'introduction.written', data: { line: 'main', kind: 'complaint' } }]);
  });

  test('keeps personal data out of the history', () => {
    const { events } = allowed(write(whose, { ...typed, number: '090-1234-5678', name: '山本' }, lines, noon));
    expect(JSON.stringify(events)).not.toMatch(/1234|山本|割れて/);
  });

  test.each([
    ['０９０－１２３４－５６７８', '+819012345678'],
    ['+81 90 1234 5678', '+819012345678'],
    ['(03) 1234-5678', '+81312345678'],
    ['', null],
  ])('a number typed as %j is %j', (number, read) => {
    expect(written({ number }).number).toBe(read);
  });

  test.each([
    ['nothing it is about', { about: ' ' }, { field: 'about', code: 'required' }],
    ['more than anybody reads at a ring', { about: 'あ'.repeat(501) }, { field: 'about', code: 'too_long' }],
    ['too long a name', { name: 'あ'.repeat(101) }, { field: 'name', code: 'too_long' }],
    ['what is no number', { number: '不明' }, { field: 'number', code: 'number_unreadable' }],
    ['a line that nobody can be put through to', { line: 'button' }, { field: 'line', code: 'not_a_choice' }],
  ])('is refused with %s', (_, over, problem) => {
    expect(write(whose, { ...typed, ...over }, lines, noon)).toMatchObject({ problems: [problem] });
    expect(correct(noted(), { ...typed, ...over }, lines)).toMatchObject({ problems: [problem] });
  });

  test('is refused where the client has no line for it', () => {
    expect(write(whose, typed, [], noon)).toMatchObject({ problems: [{ field: 'line', code: 'not_a_choice' }] });
  });

  test('is corrected without more time for it', () => {
    const { introduction } = allowed(correct(noted(), { ...typed, line: 'returns', name: ' 山本 ' }, lines));
    expect(introduction).toEqual({ ...noted(), line: 'returns', name: '山本' });
  });
});

const stranger = '+819099998888';
const own = new Set(['+81355550000']);
const number = (e164: string): CallerNumber => ({ kind: 'number', e164 });
const arriving: Arriving = {
  ...{ client: 'sakura', line: 'main', exchange: 'asterisk', from: number('+819012345678'), arrivedAt: later(60) },
};

describe('the call it is meant for', () => {
  const named = noted({ id: 'named', number: '+819012345678' });
  const nameless = noted({ id: 'nameless' });

  test.each<[told: string, call: Partial<Arriving>, open: Introduction[], taken: string | null]>([
    ['the caller’s own number', {}, [named], 'named'],
    ['the caller’s own number, on another line', { line: 'returns' }, [named], 'named'],
    ['the caller’s own number, before an older note without one', {}, [nameless, named], 'named'],
    ['the number a visitor has typed', { from: { kind: 'web', stated: '+819012345678' } }, [named], 'named'],
    ['a number of the client’s own', { from: number('+81355550000') }, [named], 'named'],
    ['a number kept back', { from: { kind: 'withheld' } }, [named], 'named'],
    ['no number that could be passed on', { from: { kind: 'out_of_area' } }, [named], 'named'],
    ['a stranger’s number', { from: number(stranger) }, [named], null],
    ['a stranger’s number, and a note that names none', { from: number(stranger) }, [named, nameless], 'nameless'],
    ['a payphone', { from: { kind: 'payphone' } }, [named], null],
    ['a payphone, and a note that names no number', { from: { kind: 'payphone' } }, [named, nameless], 'nameless'],
    ['a number kept back, on another line', { from: { kind: 'withheld' }, line: 'returns' }, [named], null],
    [
      'a call taken by hand, whose line nobody knows',
      { from: { kind: 'withheld' }, line: 'desk', exchange: 'manual' },
      [named],
      'named',
    ],
    ['another client’s call', { client: 'aoba' }, [named], null],
    ['the last moment', { arrivedAt: later(599) }, [named], 'named'],
    ['a moment too late', { arrivedAt: later(600) }, [named], null],
    ['one that another call has', {}, [{ ...named, state: { is: 'met', call: 'c0' } }], null],
    ['one that was withdrawn', {}, [{ ...named, state: { is: 'withdrawn', at: noon } }], null],
    ['nothing at all', {}, [], null],
  ])('%s', (_, call, open, taken) => {
    expect(introductionFor({ ...arriving, ...call }, open, own)?.id ?? null).toBe(taken);
  });

  test('of several, the oldest', () => {
    const open = [noted({ id: 'b', writtenAt: later(5) }), noted({ id: 'c', writtenAt: later(9) }), noted({ id: 'a' })];
    const call = { ...arriving, from: { kind: 'withheld' } } as const;
    expect(introductionFor(call, open, own)?.id).toBe('a');
  });

  test('of two that name the caller, the one on the line rung', () => {
    const open = [noted({ ...named, id: 'a', line: 'returns' }), noted({ ...named, id: 'b', writtenAt: later(9) })];
    expect(introductionFor(arriving, open, own)?.id).toBe('b');
  });

  test('two calls never come to one note, whoever rings in whatever order', () => {
    const anybody = fc.constantFrom<CallerNumber>(
      ...[number('+819012345678'), number(stranger), number('+81355550000')],
      ...[{ kind: 'withheld' } as const, { kind: 'payphone' } as const, { kind: 'web', stated: null } as const],
    );
    const note = fc.record({
      number: fc.constantFrom(null, '+819012345678', '+819011112222'),
      line: fc.constantFrom(...lines),
    });
    fc.assert(
      fc.property(fc.array(anybody), fc.array(note, { maxLength: 5 }), (callers, notes) => {
        let open = notes.map((each, at) => noted({ ...each, id: `n${at}` }));
        const taken: string[] = [];
        for (const [at, from] of callers.entries()) {
          const found = introductionFor({ ...arriving, from }, open, own);
          if (!found) continue;
          taken.push(found.id);
          open = open.map((each) => (each.id === found.id ? meet(each, `c${at}`).introduction : each));
        }
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});

describe('what becomes of it', () => {
  const met = meet(noted(), 'c1').introduction;
  const done = answered(met, { call: 'c1', operator: 'suzuki', now: later(90) }).introduction;

  test('it is met by one call, and used when one of ours answers', () => {
    expect(met.state).toEqual({ is: 'met', call: 'c1' });
    expect(done.state).toEqual({ is: 'answered', call: 'c1', operator: 'suzuki', at: later(90) });
    expect([meet(met, 'c2').events, answered(met, { call: 'c2', operator: 'ito', now: noon }).events]).toEqual([
      [],
      [],
    ]);
  });

  test.each([
    ['is open again while there is time', later(599), 'open', ['introduction.given_back']],
    ['has lapsed where there is none left', later(600), 'lapsed', ['introduction.given_back', 'introduction.lapsed']],
  ])('whose caller hung up before that, it %s', (_, now, is, events) => {
    const back = giveBack(met, { call: 'c1', now });
    expect(back.introduction).toMatchObject({ missed: true, state: { is } });
    expect(back.events.map(({ name }) => name)).toEqual(events);
    expect(giveBack(back.introduction, { call: 'c1', now }).events).toEqual([]);
  });

  test('without a call it lapses, once; with one it waits for what becomes of that', () => {
    expect(dueAt(noted())).toEqual(later(600));
    expect(lapse(noted(), later(599)).events).toEqual([]);
    const over = lapse(noted(), later(600));
    expect(over.introduction.state).toEqual({ is: 'lapsed', at: later(600) });
    expect([lapse(over.introduction, later(700)).events, lapse(met, later(700)).events]).toEqual([[], []]);
    expect([dueAt(over.introduction), dueAt(met), dueAt(done)]).toEqual([null, null, null]);
  });

  test('until it is used it is corrected and withdrawn, and then no more', () => {
    for (const each of [noted(), met]) {
      expect(allowed(withdraw(each, later(30))).introduction.state).toEqual({ is: 'withdrawn', at: later(30) });
      expect(mayChange(each)).toBe(true);
    }
    const over = [done, lapse(noted(), later(600)).introduction, allowed(withdraw(met, later(30))).introduction];
    for (const each of over) {
      expect(withdraw(each, later(700))).toMatchObject({ code: 'introduction_over' });
      expect(correct(each, typed, lines)).toMatchObject({ code: 'introduction_over' });
    }
  });

  test('a call that was withdrawn under its caller leaves it as it is', () => {
    const gone = allowed(withdraw(met, later(30))).introduction;
    expect(answered(gone, { call: 'c1', operator: 'suzuki', now: later(40) }).events).toEqual([]);
    expect(giveBack(gone, { call: 'c1', now: later(40) }).events).toEqual([]);
  });
});

test('the intake begins with what was said, and says for itself who rings', () => {
  const note = noted({ name: '山本', number: '+819012345678' });
  expect(draftFor(note)).toEqual({ ...emptyDraft(), summary: '届いた皿が割れていた', kind: 'complaint' });
  expect(draftFor({ ...note, kind: 'other' }).kind).toBe('');
  expect(draftFor(null)).toEqual(emptyDraft());
});
