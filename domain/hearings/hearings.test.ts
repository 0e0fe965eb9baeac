import { expect, test } from 'vitest';
import { usualHours } from '../hours/index.ts';
import { checkContent, starterContent } from '../scripts/index.ts';
import { blankSheet, checkSheet, fill, type HearingSheet, type Present, save, sizeOf } from './index.ts';

const now = new Date('2026-05-07T10:00:00+09:00');
const client = { name: 'ひだまり歯科', reading: 'ヒダマリシカ' };
const takenOn: Present = {
  ...client,
  ...{ manual: starterContent(client.name, client.reading), calendar: usualHours },
  ...{ contacts: [], lines: [], quote: null },
};
const yoshida = {
  ...{ name: '吉田 恵', reading: 'よしだ めぐみ', email: 'yoshida@hidamari.example', phone: '03-1234-5678' },
  ...({ role: 'owner', takesComplaints: true, words: '診療中でございます。' } as const),
};
const sheet: HearingSheet = {
  ...blankSheet,
  ...{ trade: 'clinic', callsAMonth: 80, tier: 2, wantedFrom: '2026-06-01' },
  week: { ...usualHours.week, sat: [{ from: '09:00', to: '13:00' }] },
  people: [yoshida],
  lines: [{ label: '代表', number: '０３ー９９９９ー０００１' }],
  greeting: { text: 'お電話ありがとうございます。ひだまり歯科です。', reading: 'オデンワアリガトウゴザイマス' },
  told: { place: '駅前でございます。' },
  mayTell: [{ topic: 'Wi-Fi', words: 'ございます。' }],
  ngWords: ['治ります', ' '],
  sales: { rule: 'send_to', words: '資料は郵送でお願いいたします。', sendTo: '港区芝1-1-1' },
};

test('from the client’s words come its manual, hours, people, lines and quote', () => {
  expect(checkSheet(sheet)).toEqual([]);
  const { manual, calendar, contacts, lines, quote } = fill(sheet, takenOn);
  expect(manual?.content).toMatchObject({
    greeting: sheet.greeting,
    mayTell: [
      { topic: '場所', words: '駅前でございます。' },
      { topic: 'Wi-Fi', words: 'ございます。' },
    ],
    people: [{ who: '吉田 恵', words: '診療中でございます。' }],
    sales: sheet.sales,
  });
  expect(manual?.content.ngWords).toContain('治ります');
  expect(manual?.content.questions.some(({ label }) => label === '症状')).toBe(true);
  expect(checkContent(manual!.content)).toEqual([]);
  expect(calendar?.after.week.sat).toEqual([{ from: '09:00', to: '13:00' }]);
  expect(contacts).toMatchObject([
    { before: null, after: { reading: 'ヨシダ メグミ', phone: '+81312345678', order: 1 } },
  ]);
  expect(lines).toEqual([{ label: '代表', number: '+81399990001' }]);
  expect(quote?.after).toEqual({
    tier: 2,
    includedCalls: 80,
    baseYen: null,
    perExtraCallYen: null,
    effectiveFrom: '2026-06-01',
  });
});

test('filled in once, the same sheet has nothing more to fill in', () => {
  const filling = fill(sheet, takenOn);
  const kept = filling.contacts.map(({ after }) => ({
    ...after,
    id: 'c',
    client: 'h',
    presence: { state: 'unknown', until: null } as const,
  }));
  const line = { id: 'l', client: 'h', exchange: 'pretend', state: 'open', kind: 'number', buttonKey: null } as const;
  const again = fill(sheet, {
    ...client,
    ...{ manual: filling.manual!.content, calendar: filling.calendar!.after, contacts: kept },
    ...{ lines: filling.lines.map((each) => ({ ...line, ...each })), quote: filling.quote!.after },
  });
  expect(sizeOf(again)).toBe(0);
});

test('what is written already stays, and what is replaced is shown with both', () => {
  const written = {
    ...takenOn.manual!,
    closing: '失礼いたします。',
    mayTell: [
      { topic: '場所', words: '坂の上でございます。' },
      { topic: '駐車場', words: '3台ございます。' },
    ],
  };
  const { manual } = fill(sheet, { ...takenOn, manual: written });
  expect(manual?.content.closing).toBe('失礼いたします。');
  expect(manual?.content.mayTell.map(({ topic }) => topic)).toEqual(['場所', '駐車場', 'Wi-Fi']);
  expect(manual?.content.questions).toEqual(written.questions);
  expect(manual?.changes).toContainEqual({
    section: 'mayTell',
    key: '場所',
    label: '場所',
    is: 'changed',
    fields: [{ field: 'words', before: '坂の上でございます。', after: '駅前でございます。' }],
  });
});

test('a person who is known is changed under the own name; what the sheet leaves out of them stays', () => {
  const known = {
    ...{ id: 'c1', client: 'h', name: '吉田　恵', reading: 'ヨシダ メグミ', email: 'old@hidamari.example' },
    ...{ phone: '+81399998888', order: 4, takesComplaints: false, role: null },
    presence: { state: 'unknown', until: null } as const,
  };
  const { contacts } = fill({ ...sheet, people: [{ ...yoshida, phone: '' }] }, { ...takenOn, contacts: [known] });
  expect(contacts).toMatchObject([
    {
      before: { id: 'c1' },
      after: { name: '吉田　恵', email: 'yoshida@hidamari.example', phone: '+81399998888', order: 4 },
    },
  ]);
});

test('a date that the sheet does not know of stays closed', () => {
  const closed = { date: '2026-08-13', periods: [], why: '夏季休業' };
  const calendar = { ...usualHours, exceptions: [closed] };
  expect(fill(blankSheet, { ...takenOn, calendar }).calendar).toBe(null);
  expect(fill(sheet, { ...takenOn, calendar }).calendar?.after.exceptions).toEqual([closed]);
});

test.each<[string, Partial<HearingSheet>, string]>([
  ['wantedFrom', { wantedFrom: '2026-02-30' }, 'not_a_day'],
  ['week.mon.0.from', { week: { ...sheet.week, mon: [{ from: '9時', to: '18:00' }] } }, 'malformed'],
  ['people.0.reading', { people: [{ ...yoshida, reading: '吉田' }] }, 'reading_not_kana'],
  ['lines.0.number', { lines: [{ label: '代表', number: '1234' }] }, 'number_lacks_area_code'],
  ['greeting.reading', { greeting: { text: 'はい', reading: '' } }, 'reading_missing'],
  ['mayTell.0.words', { mayTell: [{ topic: '場所', words: '' }] }, 'required'],
  ['sales.sendTo', { sales: { rule: 'send_to', words: '', sendTo: '' } }, 'required'],
])('%s stands in the way of filling in', (field, otherwise, code) =>
  expect(checkSheet({ ...sheet, ...otherwise })).toEqual([{ field, code }]),
);

test('two who write on one sheet do not overwrite each other unseen', () => {
  const by = { kind: 'client', id: null } as const;
  const first = save(null, { client: 'h', sheet, revision: 0, by }, now);
  expect(first).toMatchObject({
    hearing: { revision: 1 },
    events: [{ name: 'hearing.saved', data: { by: 'client' } }],
  });
  const second = save('hearing' in first ? first.hearing : null, { client: 'h', sheet, revision: 0, by }, now);
  expect(second).toMatchObject({ code: 'changed_meanwhile' });
});
