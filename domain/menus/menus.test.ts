import { describe, expect, test } from 'vitest';
import { type Asks, type Begins, desksOf, keyPressedOf, type MenuPart, neededBy, partAt, readMenu } from './index.ts';

const us = { is: 'us' } as const;
const desk = { is: 'desk', number: '+81312345678', seconds: 20 } as const;
const voicemail = { is: 'voicemail' } as const;
const always = { is: 'always' } as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const lunch = { is: 'from_to', days: weekdays, from: '12:00', to: '13:00', holidays: false } as const;
const night = { is: 'from_to', days: ['fri'], from: '22:00', to: '02:00', holidays: true } as const;
const asks: Asks = {
  words: '{社名}でございます。ご注文は1を、クレームは2を押してください。',
  keys: [
    { key: '1', label: 'ご注文', leads: desk },
    { key: '2', label: 'クレーム', leads: us },
  ],
  otherwise: us,
};
const keys: Begins = { is: 'keys', ...asks };
const part = (begins: Begins, when: MenuPart['when'] = always): MenuPart => ({ when, begins });
const read = (...parts: MenuPart[]) => readMenu({ line: 'main', client: 'sakura', parts });
const asking = (change: Partial<Asks>) => read(part({ is: 'keys', ...asks, ...change }));

describe('a menu', () => {
  test('is kept with numbers in E.164 and texts without the space around them', () => {
    expect(
      asking({
        words: ' ご注文は\n1を ',
        keys: [{ key: '1', label: ' ご注文 ', leads: { ...desk, number: '０３-1234-5678' } }],
      }),
    ).toMatchObject({
      line: 'main',
      client: 'sakura',
      parts: [{ begins: { words: 'ご注文は 1を', keys: [{ key: '1', label: 'ご注文', leads: desk }], otherwise: us } }],
    });
  });

  test.each<[string, ReturnType<typeof read>, string, string]>([
    ['no part', read(), 'parts', 'required'],
    [
      'more parts than anybody overlooks',
      read(...Array.from({ length: 9 }, () => part(us, lunch))),
      'parts',
      'out_of_range',
    ],
    [
      'a part behind one that always holds',
      read(part(us), part(desk, lunch)),
      'parts.1.when',
      'menu_part_never_reached',
    ],
    [
      'a part behind both halves of the day',
      read(part(us, { is: 'in_hours' }), part(desk, { is: 'out_of_hours' }), part(us, lunch)),
      'parts.2.when',
      'menu_part_never_reached',
    ],
    ['no day', read(part(us, { ...lunch, days: [] })), 'parts.0.when.days', 'required'],
    ['no time', read(part(us, { ...lunch, from: '24:00' })), 'parts.0.when.from', 'malformed'],
    ['a time of no day', read(part(us, { ...lunch, to: '25:00' })), 'parts.0.when.to', 'malformed'],
    [
      'a number that is none',
      read(part({ ...desk, number: '1234' })),
      'parts.0.begins.number',
      'number_lacks_area_code',
    ],
    ['the police', read(part({ ...desk, number: '110' })), 'parts.0.begins.number', 'number_of_a_service'],
    ['a moment of ringing', read(part({ ...desk, seconds: 4 })), 'parts.0.begins.seconds', 'out_of_range'],
    ['ringing for ever', read(part({ ...desk, seconds: 121 })), 'parts.0.begins.seconds', 'out_of_range'],
    ['no words', asking({ words: ' ' }), 'parts.0.begins.words', 'required'],
    ['a speech', asking({ words: 'あ'.repeat(301) }), 'parts.0.begins.words', 'too_long'],
    ['no key', asking({ keys: [] }), 'parts.0.begins.keys', 'required'],
    ['a key twice', asking({ keys: [asks.keys[0]!, asks.keys[0]!] }), 'parts.0.begins.keys.1.key', 'not_unique'],
    [
      'no key of a telephone',
      asking({ keys: [{ ...asks.keys[0]!, key: '#' }] }),
      'parts.0.begins.keys.0.key',
      'not_a_choice',
    ],
    [
      'a key without a name',
      asking({ keys: [{ ...asks.keys[0]!, label: '' }] }),
      'parts.0.begins.keys.0.label',
      'required',
    ],
    [
      'a key to a number that is none',
      asking({ keys: [{ ...asks.keys[0]!, leads: { ...desk, number: '' } }] }),
      'parts.0.begins.keys.0.leads.number',
      'number_unreadable',
    ],
    [
      'otherwise for ever',
      asking({ otherwise: { ...desk, seconds: 999 } }),
      'parts.0.begins.otherwise.seconds',
      'out_of_range',
    ],
  ])('with %s is refused by its field', (_, refused, field, code) => {
    expect(refused).toMatchObject({ code: 'incomplete_input', problems: [{ field, code }] });
  });
});

describe('the part by which a call begins', () => {
  const tokyo = (text: string) => new Date(`${text}:00+09:00`);
  const parts = [part(us, lunch), part(desk, { is: 'in_hours' }), part(voicemail, night)];
  // 2026-05-13 is a Wednesday, 2026-05-06 a Wednesday and a holiday.
  test.each<[string, string, boolean, Begins | null]>([
    ['at lunch', '2026-05-13T12:00', true, us],
    ['after lunch', '2026-05-13T13:00', true, desk],
    ['at lunch on a holiday', '2026-05-06T12:30', true, desk],
    ['in the evening', '2026-05-13T20:00', false, null],
    ['in the evening, when calls are taken all the same', '2026-05-13T20:00', true, desk],
    ['on Friday night', '2026-05-15T23:00', false, voicemail],
    ['on Friday night after midnight', '2026-05-16T01:59', false, voicemail],
    ['on Saturday before dawn', '2026-05-16T02:00', false, null],
  ])('%s', (_, now, isOpen, begins) => {
    expect(partAt({ parts }, { now: tokyo(now), isOpen })?.begins ?? null).toEqual(begins);
  });

  test('is the first that fits', () => {
    const both = [part(voicemail, { is: 'out_of_hours' }), part(us)];
    expect(partAt({ parts: both }, { now: tokyo('2026-05-13T20:00'), isOpen: false })?.begins).toEqual(voicemail);
    expect(partAt({ parts: both }, { now: tokyo('2026-05-13T20:00'), isOpen: true })?.begins).toEqual(us);
  });
});

test('a key means what was set for it, and nothing else', () => {
  expect(keyPressedOf(asks, '2')).toMatchObject({ label: 'クレーム', leads: us });
  expect(keyPressedOf(asks, '3')).toBeNull();
  expect(keyPressedOf(asks, '#')).toBeNull();
});

test('every desk of a menu is known by its field', () => {
  const parts = [part(desk, lunch), part(keys), part(us)];
  expect(desksOf({ parts })).toEqual([
    { field: 'parts.0.begins.number', desk: { number: desk.number, seconds: 20 } },
    { field: 'parts.1.begins.keys.0.leads.number', desk: { number: desk.number, seconds: 20 } },
  ]);
});

test.each<[string, Begins, string[]]>([
  ['us', us, []],
  ['the desk', desk, ['transfer']],
  ['the voicemail', voicemail, ['voicemail']],
  ['keys', keys, ['keys', 'transfer']],
  ['keys, or else the voicemail', { ...keys, keys: [asks.keys[1]!], otherwise: voicemail }, ['keys', 'voicemail']],
])('beginning with %s needs no more than this', (_, begins, needed) => {
  expect([...neededBy(begins)]).toEqual(needed);
});
