import { expect, test } from 'vitest';
import {
  checkContent,
  gapsIn,
  type Hearing,
  hearingSheet,
  procedureFor,
  starterFor,
  type Trade,
  trades,
} from '../index.ts';

const hearing = (trade: Trade): Hearing => ({
  ...{ name: 'みなと商会', reading: 'ミナトショウカイ' },
  told: Object.fromEntries(hearingSheet(trade).map(({ id, example }) => [id, example])),
});

test.each(trades)('the starter of the trade %s could be published as it stands', (trade) => {
  const content = starterFor(trade, hearing(trade));
  expect(checkContent(content)).toEqual([]);
  expect(content.greeting.text).toContain('みなと商会');
  expect(content.mayTell).toHaveLength(hearingSheet(trade).length);
  // Whatever goes wrong, there is something agreed on how staff are complained of, and nothing is given away unasked.
  expect(procedureFor(content, { about: 'staff', product: '', trouble: '', severity: 1 })).not.toBe(null);
  for (const { mayOffer, decides } of content.procedures) expect([mayOffer, decides]).toEqual([null, 'client']);
});

test('only what the client told us is said of it', () => {
  const { mayTell } = starterFor('salon', {
    name: 'あお',
    reading: 'アオ',
    told: { hours: ' 10時からです。 ', place: ' ', toString: 'x' },
  });
  expect(mayTell).toEqual([{ topic: '営業時間', words: '10時からです。' }]);
});

test.each(trades)(
  'what is missing of the trade %s is what was not told, and the answers callers will want',
  (trade) => {
    const empty = gapsIn(starterFor(trade, { ...hearing(trade), told: {} }), trade);
    expect(empty.filter(({ section }) => section === 'mayTell').map(({ about }) => about)).toEqual(
      hearingSheet(trade).map(({ topic }) => topic),
    );
    const told = gapsIn(starterFor(trade, hearing(trade)), trade);
    expect(told.filter(({ section }) => section === 'mayTell')).toEqual([]);
    expect(told.some(({ section }) => section === 'faq')).toBe(true);
    expect(told.filter(({ section }) => section === 'procedures')).toEqual([]);
  },
);

test('an answer to what is often asked fills its gap, in whatever kana', () => {
  const content = starterFor('mail_order', hearing('mail_order'));
  const faq = [
    { id: 'f1', question: 'ﾎﾟｲﾝﾄはいつ付きますか', alsoAsked: ['領収書をください'], answer: '翌月です', product: '' },
  ];
  const missing = gapsIn({ ...content, faq }, 'mail_order').map(({ about }) => about);
  expect(missing).not.toContain('ポイント');
  expect(missing).not.toContain('領収書');
  expect(missing).toContain('再配達');
});
