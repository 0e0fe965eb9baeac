import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case, Course } from '../cases/index.ts';
import { close } from '../cases/index.ts';
import { checkNothingOwed, type Owed } from '../complaints/index.ts';
import { isRefusal } from '../refusals/index.ts';
import * as relations from './index.ts';

const now = new Date('2026-05-07T06:00:00Z');
const doing = { id: 'relation', by: 'watanabe', now };
const side = (id: string, changes: Partial<relations.Side> = {}): relations.Side => ({
  ...{ id, client: 'sakura', receiptNumber: `0507-000${id}-11`, state: 'open', kind: 'inquiry', mergedInto: null },
  ...{ severity: 0, hasMerged: false },
  ...changes,
});
const [one, two] = [side('1'), side('2')];
const pair = (kept: Partial<relations.Side>, swallowed: Partial<relations.Side>) => ({
  kept: side('1', kept),
  swallowed: side('2', swallowed),
});

test('two cases are linked once, the earlier first, and either history names the other', () => {
  const answer = relations.link(two, one, [], doing);
  if (isRefusal(answer)) throw new Error(answer.code);
  expect(answer).toMatchObject({
    relation: { kind: 'linked', case: '1', other: '2', by: 'watanabe', undone: null },
    events: [
      { name: 'case.linked', id: '2', data: { other: '1', receiptNumber: '0507-0001-11' } },
      { name: 'case.linked', id: '1', data: { other: '2', receiptNumber: '0507-0002-11' } },
    ],
  });
  expect(relations.link(one, two, [answer.relation], doing)).toMatchObject({ code: 'cases_already_related' });
  const gone = relations.unlink(answer.relation, [one, two], doing);
  if (isRefusal(gone)) throw new Error(gone.code);
  expect(gone.events.map(({ name }) => name)).toEqual(['case.unlinked', 'case.unlinked']);
  expect(relations.link(one, two, [gone.relation], doing)).toMatchObject({ relation: { undone: null } });
  expect(relations.unlink(gone.relation, [one, two], doing)).toMatchObject({ code: 'cases_not_related' });
});

test('what came back may be linked to what was closed', () => {
  expect(relations.link(side('1', { state: 'closed' }), two, [], doing)).toMatchObject({ relation: { case: '1' } });
});

test.each<[string, Partial<relations.Side>, Partial<relations.Side>]>([
  ['not_found', {}, { client: 'aoba' }],
  ['case_related_to_itself', {}, { id: '1' }],
  ['case_merged_away', { mergedInto: '9' }, {}],
  ['case_merged_away', {}, { mergedInto: '9' }],
])('refused to link or merge: %s', (code, kept, swallowed) => {
  const both = pair(kept, swallowed);
  expect(relations.link(both.kept, both.swallowed, [], doing)).toMatchObject({ code });
  expect(relations.merge(both, doing)).toMatchObject({ code });
});

test.each<[string, Partial<relations.Side>, Partial<relations.Side>]>([
  ['case_has_merged', {}, { hasMerged: true }],
  ['case_already_closed', { state: 'closed' }, {}],
  ['case_already_closed', {}, { state: 'closed' }],
  ['case_graver_is_kept', {}, { kind: 'complaint', severity: 1 }],
  ['case_graver_is_kept', { kind: 'complaint', severity: 2 }, { kind: 'complaint', severity: 4 }],
])('refused to merge: %s', (code, kept, swallowed) => {
  expect(relations.merge(pair(kept, swallowed), doing)).toMatchObject({ code });
});

test('the graver of two is kept, of two alike the earlier', () => {
  const complaint = side('2', { kind: 'complaint', severity: 1 });
  expect(relations.pairOf(one, complaint)).toEqual({ kept: complaint, swallowed: one });
  expect(relations.pairOf(two, one)).toEqual({ kept: one, swallowed: two });
  const anySide = fc
    .record({ id: fc.constantFrom('1', '2'), severity: fc.nat({ max: 4 }) })
    .map(({ id, severity }) => side(id, { severity }));
  fc.assert(
    fc.property(anySide, anySide, (first, second) => {
      fc.pre(first.id !== second.id);
      expect(relations.pairOf(first, second)).toEqual(relations.pairOf(second, first));
      expect(isRefusal(relations.merge(relations.pairOf(first, second), doing))).toBe(false);
    }),
  );
});

test('merged and split again, only the history is longer', () => {
  const merged = relations.merge({ kept: one, swallowed: two }, doing);
  if (isRefusal(merged)) throw new Error(merged.code);
  const apart = { kept: one, swallowed: { ...two, mergedInto: '1' } };
  const split = relations.split(merged.relation, apart, doing);
  if (isRefusal(split)) throw new Error(split.code);
  expect(split.relation).toEqual({ ...merged.relation, undone: { by: 'watanabe', at: now } });
  expect(split.events).toMatchObject([
    { name: 'case.split', id: '1', data: { other: '2', as: 'kept' } },
    { name: 'case.split', id: '2', data: { other: '1', as: 'swallowed' } },
  ]);
  // The relation is all there was: what a merge says of two cases holds of them again, word for word.
  expect(relations.merge({ kept: one, swallowed: two }, doing)).toEqual(merged);
  expect(relations.split(split.relation, apart, doing)).toMatchObject({ code: 'cases_not_related' });
  expect(relations.split(merged.relation, { kept: one, swallowed: two }, doing)).toMatchObject({
    code: 'cases_not_related',
  });
});

const promise = fc.constantFrom('open', 'kept').map((is) => ({ state: { is } }) as Owed['promises'][number]);
const callback = fc.constantFrom('open', 'passed_on', 'done').map((is) => ({ state: { is } }) as Owed['callback']);
const owed = fc.record({ promises: fc.array(promise, { maxLength: 3 }), callback: fc.option(callback) });

test('together no more and no less is owed than in each of them', () => {
  fc.assert(
    fc.property(fc.array(owed, { minLength: 1, maxLength: 4 }), (all) => {
      const nothingInAny = all.every((each) => !isRefusal(checkNothingOwed(each)));
      expect(isRefusal(checkNothingOwed(relations.owedTogether(all)))).toBe(!nothingInAny);
    }),
  );
});

const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const course = (promised: readonly number[], state: Case['state'] = 'open'): Course =>
  ({
    ...{ case: { state, openedAt: now }, complaint: null, callback: null, relay: null, consultations: [], round: null },
    promises: promised.map((minutes) => ({ state: { is: 'open' }, by: 'agency', who: null, until: at(minutes) })),
  }) as unknown as Course;

test('whatever waits in any of them is never lost from sight', () => {
  const minutes = fc.array(fc.nat({ max: 9000 }), { maxLength: 3 });
  fc.assert(
    fc.property(minutes, fc.array(minutes, { maxLength: 3 }), (own, others) => {
      const next = relations.nextTogether(
        course(own),
        others.map((each) => course(each)),
      );
      const all = [...own, ...others.flat()];
      if (all.length === 0) expect(next).toMatchObject({ what: 'follow_up' });
      else expect(next).toMatchObject({ what: 'keep_promise', by: at(Math.min(...all)) });
    }),
  );
  expect(relations.nextTogether(course([], 'closed'), [course([], 'closed')])).toBeNull();
});

const origin: Case = {
  ...{ id: 'case-1', client: 'sakura', receiptNumber: '0507-0001-11', tier: 1, kind: 'inquiry', complaintAbout: null },
  ...{ urgency: 'urgent', addressee: null, askedFor: '', callerName: '山本 太郎', callerReading: 'ヤマモト タロウ' },
  ...{ callerCompany: null, callerNumber: '+819012345678', callerKind: 'customer', callerReference: null },
  ...{ treatment: 'take', fallbackReason: null, summary: '商品不具合', details: '電源が入らない', scriptVersion: 'v3' },
  answers: { order: { given: 'SK-204815' } },
  callback: { wanted: true, number: { e164: '+819012345678' }, wishAt: null, wishWords: '夕方', bestTime: '' },
  ...{
    calls: ['call-1', 'call-2', 'call-3'],
    caller: 'yamamoto',
    takenBy: 'suzuki',
    openedAt: now,
    held: false,
    mergedInto: null,
  },
  ...{ state: 'open', closedAt: null, closedBy: null },
};
const typed = { call: 'call-2', kind: 'order', complaintAbout: '', summary: ' 浄水カートリッジのご注文 ', details: '' };
const apartBy = { id: 'case-2', relation: 'relation', receiptNumber: '0507-0002-22', by: 'ito', now: at(5) };

test('a later call is made a case of its own, and goes over; what was wished and answered stays where it was said', () => {
  const apart = relations.splitOff(origin, typed, apartBy);
  if (isRefusal(apart)) throw new Error(apart.code);
  expect(apart.origin).toEqual({ ...origin, calls: ['call-1', 'call-3'] });
  expect(apart.case).toMatchObject({
    ...{ id: 'case-2', kind: 'order', summary: '浄水カートリッジのご注文', urgency: 'normal', treatment: null },
    ...{ calls: ['call-2'], answers: {}, callback: { wanted: false }, takenBy: 'ito', openedAt: at(5) },
    ...{ callerName: '山本 太郎', caller: 'yamamoto', client: 'sakura' },
  });
  expect(apart.relation).toMatchObject({ kind: 'split_off', case: 'case-1', other: 'case-2' });
  expect(apart.events.map(({ name, id }) => `${name} ${id}`)).toEqual([
    'case.opened case-2',
    'case.split_off case-1',
    'case.split_off case-2',
  ]);
});

test('the call in which a case was opened is of both', () => {
  expect(relations.splitOff(origin, { ...typed, call: 'call-1' }, apartBy)).toMatchObject({
    origin: { calls: ['call-1', 'call-2', 'call-3'] },
    case: { calls: ['call-1'] },
  });
});

test.each([
  ['not_found', origin, { ...typed, call: 'call-9' }],
  ['case_already_closed', { ...origin, state: 'closed', closedAt: now, closedBy: null } as Case, typed],
  ['case_merged_away', { ...origin, mergedInto: 'case-0' }, typed],
  ['incomplete_input', origin, { ...typed, summary: ' ' }],
  ['incomplete_input', origin, { ...typed, kind: 'complaint' }],
  ['incomplete_input', origin, { ...typed, kind: 'thanks' }],
] as const)('refused to split off: %s', (code, found, asked) => {
  expect(relations.splitOff(found, asked, apartBy)).toMatchObject({ code });
});

test('what is part of another is closed with it, and not by itself', () => {
  const nothing: Owed = { promises: [], callback: null };
  expect(close({ ...origin, mergedInto: 'case-0' }, 'suzuki', nothing, now)).toMatchObject({
    code: 'case_merged_away',
  });
});
