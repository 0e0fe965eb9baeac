import { expect, test } from 'vitest';
import { answeredIn, blankContent, clustered, type Faq, type Gap, unread } from './index.ts';

const gap = (id: string, searched: string, rest: Partial<Gap> = {}): Gap => ({
  ...{ id, client: 'sakura', call: `call-${id}`, by: 'suzuki', searched, words: '' },
  ...{ at: new Date(Date.parse('2026-05-13T00:00:00Z') + Number(id) * 60_000), answeredBy: null },
  ...rest,
});
const faq = (rest: Partial<Faq>): Faq => ({ id: 'f1', question: '', alsoAsked: [], answer: '', product: '', ...rest });

test('the same thing looked for is one, however it was typed; what is open and frequent comes first', () => {
  const gaps = [
    gap('1', 'リョウシュウショ', { words: '宛名を変えたい' }),
    gap('2', 'りょうしゅうしょ', { words: '再発行できるか' }),
    gap('3', 'ギフト'),
    gap('4', '返品', { answeredBy: 'v2' }),
    gap('5', '返品', { answeredBy: 'v2' }),
    gap('6', '返品', { answeredBy: 'v2' }),
  ];
  expect(clustered(gaps)).toMatchObject([
    { searched: 'りょうしゅうしょ', times: 2, words: ['再発行できるか', '宛名を変えたい'], answeredBy: null },
    { searched: 'ギフト', times: 1, words: [] },
    { searched: '返品', times: 3, answeredBy: 'v2' },
  ]);
});

test('what was answered and found wanting again is open', () => {
  expect(clustered([gap('1', '返品', { answeredBy: 'v2' }), gap('2', '返品')])).toMatchObject([{ answeredBy: null }]);
});

test.each<[string, Partial<Faq>, boolean]>([
  ['領収書　再発行', { question: '領収書の再発行はできますか' }, true],
  ['領収書', { question: '請求書は', alsoAsked: ['領収書について'] }, true],
  ['領収書の宛名を変えたいとき', { question: '領収書の宛名' }, true],
  ['領収書', { question: '送料はいくらですか' }, false],
  ['領収書　宛名', { question: '領収書の再発行' }, false],
])('%s is answered by a new answer to %j: %s', (searched, added, isAnswered) => {
  const after = { ...blankContent, faq: [faq(added)] };
  expect(answeredIn([gap('1', searched)], blankContent, after)).toHaveLength(isAnswered ? 1 : 0);
});

test('an answer that stood there before, and was not found, answers nothing', () => {
  const content = { ...blankContent, faq: [faq({ question: '領収書の再発行' })] };
  expect(answeredIn([gap('1', '領収書')], content, { ...content, closing: 'では' })).toEqual([]);
});

test('who has read nothing has all to read, who has read it has what was changed since', () => {
  const changed = { ...blankContent, closing: '失礼いたします。' };
  expect(unread(null, changed)).toEqual({ is: 'all' });
  expect(unread(blankContent, changed)).toMatchObject({ is: 'changed', changes: [{ section: 'opening' }] });
  expect(unread(changed, { ...changed })).toBe(null);
});
