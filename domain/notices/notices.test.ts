import { expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import type { Who } from '../staff/index.ts';
import {
  decline,
  dueAt,
  isStanding,
  letStand,
  may,
  type Notice,
  type NoticeAnswer,
  type NoticeInput,
  pass,
  withdraw,
  write,
} from './index.ts';

const tokyo = (text: string) => new Date(`2026-05-${text}:00+09:00`);
const [from, until] = [tokyo('13T09:00'), tokyo('13T18:00')];
const early = tokyo('13T08:00');
const noon = tokyo('13T12:00');
const suzuki = { as: 'staff', id: 'suzuki' } as const;
const sakurai = { as: 'client', id: 'sakurai' } as const;

const input: NoticeInput = {
  ...{ id: 'n1', client: 'sakura', case: null, words: ' お届けに遅れが出ています ', important: true },
  ...{ from, until, writtenBy: suzuki },
};
const granted = (answer: NoticeAnswer | Refusal): NoticeAnswer => {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer;
};
const posted = (changes: Partial<NoticeInput> = {}): Notice => granted(write({ ...input, ...changes }, early)).notice;
const wished = () => posted({ writtenBy: sakurai });

test('staff tell each other at once; a client’s people ask for it', () => {
  const { notice, events } = granted(write(input, early));
  expect(notice).toMatchObject({ words: 'お届けに遅れが出ています', state: { is: 'standing' } });
  expect(events).toEqual([
    {
      ...{ name: 'notice.posted', client: 'sakura', id: 'n1' },
      data: { case: null, important: true, from: '2026-05-13T00:00:00.000Z', until: '2026-05-13T09:00:00.000Z' },
    },
  ]);
  const asked = granted(write({ ...input, writtenBy: sakurai }, early));
  expect(asked.notice.state).toEqual({ is: 'wished' });
  expect(asked.events).toMatchObject([{ name: 'notice.wished', data: { by: sakurai } }]);
});

test.each<[string, Partial<NoticeInput>, string, string]>([
  ['nothing said', { words: '　' }, 'words', 'required'],
  ['too much said', { words: 'あ'.repeat(1001) }, 'words', 'too_long'],
  ['over before it began', { from: until, until: from }, 'until', 'out_of_range'],
  ['over already', { from: tokyo('01T09:00'), until: early }, 'until', 'already_past'],
  ['for more than a year', { until: new Date('2027-06-01') }, 'until', 'out_of_range'],
])('refused: %s', (_, changes, field, code) => {
  expect(write({ ...input, ...changes }, early)).toMatchObject({ problems: [{ field, code }] });
});

test.each([
  ['13T08:59', false],
  ['13T09:00', true],
  ['13T17:59', true],
  ['13T18:00', false],
])('at %s it stands: %s', (time, stands) => {
  expect(isStanding(posted(), tokyo(time))).toBe(stands);
  expect(isStanding(wished(), tokyo(time))).toBe(false);
});

test('its beginning and its end are each told by the clock', () => {
  const notice = posted();
  expect([dueAt(notice, early), dueAt(notice, from), dueAt(notice, until)]).toEqual([from, until, null]);
  expect([early, from, until].map((at) => pass(notice, at).map(({ name }) => name))).toEqual([
    [],
    ['notice.began'],
    ['notice.ended'],
  ]);
  expect([dueAt(wished(), early), pass(wished(), noon)]).toEqual([null, []]);
});

test('a wish is let stand in the agency’s words, and the client’s own are kept beside them', () => {
  const stands = granted(letStand(wished(), 'お届けは1日ほど遅れます', noon)).notice;
  expect(stands).toMatchObject({ words: 'お届けは1日ほど遅れます', wish: 'お届けに遅れが出ています' });
  expect(granted(letStand(wished(), 'お届けに遅れが出ています', noon)).notice.wish).toBeNull();
});

test('withdrawn, it is over', () => {
  const { notice, events } = granted(withdraw(posted(), suzuki, noon));
  expect([isStanding(notice, noon), dueAt(notice, early)]).toEqual([false, null]);
  expect(events).toMatchObject([{ name: 'notice.withdrawn', data: { by: suzuki } }]);
});

test.each([
  ['notice_not_wished', () => letStand(posted(), 'ことば', noon)],
  ['notice_not_wished', () => decline(posted(), { by: 'watanabe', words: 'ことば', now: noon })],
  ['already_past', () => letStand(wished(), 'ことば', until)],
  ['incomplete_input', () => decline(wished(), { by: 'watanabe', words: '', now: noon })],
  ['notice_over', () => withdraw(posted(), suzuki, until)],
  ['notice_over', () => withdraw(granted(withdraw(posted(), suzuki, noon)).notice, suzuki, noon)],
])('refused: %s', (code, ask) => {
  expect(ask()).toMatchObject({ code });
});

test.each([
  ['staff', 'operator', 'suzuki', 'standing', { letStand: false, decline: false, withdraw: true }],
  ['staff', 'operator', 'ito', 'standing', { letStand: false, decline: false, withdraw: false }],
  ['staff', 'supervisor', 'watanabe', 'standing', { letStand: false, decline: false, withdraw: true }],
  ['staff', 'supervisor', 'watanabe', 'wished', { letStand: true, decline: true, withdraw: true }],
  ['staff', 'operator', 'suzuki', 'wished', { letStand: false, decline: false, withdraw: false }],
  ['client', 'staff', 'kobayashi', 'wished', { letStand: false, decline: false, withdraw: true }],
] as const)('%s %s %s of one that is %s may', (as, role, person, state, expected) => {
  const notice = state === 'wished' ? wished() : posted();
  expect(may(notice, { as, role, person } as Who & { person: string }, noon)).toEqual(expected);
});
