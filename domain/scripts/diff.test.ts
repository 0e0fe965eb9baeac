import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankContent, carryOver, diff, type Faq, type ScriptContent, starterContent } from './index.ts';

const starter = starterContent('みなと商会', 'ミナトショウカイ');
const faq = (id: string, answer: string): Faq => ({ id, question: `${id}とは`, alsoAsked: [], answer, product: '' });
const withFaq = (...lines: Faq[]): ScriptContent => ({ ...starter, faq: lines });

test('what was changed is told by section and item, in the words before and after', () => {
  const [name, ...others] = starter.questions as [ScriptContent['questions'][0]];
  const changed: ScriptContent = {
    ...starter,
    closing: 'またのお電話をお待ちしております。',
    ngWords: ['無料です'],
    questions: [
      { ...name, say: 'お名前を頂戴できますか。', onlyFor: [{ kind: 'order', about: null }] },
      ...others.slice(1),
    ],
    procedures: [
      {
        ...{
          id: 'p1',
          trouble: '破損',
          product: 'ケトル',
          about: 'service',
          minSeverity: 2,
          say: '申し訳ございません。',
        },
        ...{
          mayOffer: { what: '交換', upToYen: 3000 },
          neverPromise: ['即日', '返金'],
          decides: 'agency',
          evidence: [],
        },
      },
    ],
  };
  expect(diff(starter, changed)).toEqual([
    {
      ...{ section: 'opening', key: 'closing', label: 'closing', is: 'changed' },
      fields: [{ field: 'words', before: starter.closing, after: 'またのお電話をお待ちしております。' }],
    },
    {
      ...{ section: 'procedures', key: 'p1', label: 'ケトル・破損', is: 'added' },
      fields: expect.arrayContaining([
        { field: 'mayOffer.upToYen', before: '', after: '3000' },
        { field: 'neverPromise', before: '', after: '即日\n返金' },
      ]),
    },
    {
      ...{ section: 'ngWords', key: '無料です', label: '無料です', is: 'added' },
      fields: [{ field: 'words', before: '', after: '無料です' }],
    },
    {
      ...{ section: 'questions', key: 'name', label: 'お名前', is: 'changed' },
      fields: [
        { field: 'say', before: name.say, after: 'お名前を頂戴できますか。' },
        { field: 'onlyFor', before: '', after: 'order' },
      ],
    },
    { section: 'questions', key: 'company', label: '会社名', is: 'removed', fields: expect.any(Array) },
  ]);
});

test('the order in which a database gives back the names of an item is no change', () => {
  const one = withFaq(faq('f1', '一'));
  const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
  const again = { ...turned(one), absence: turned(one.absence), faq: one.faq.map(turned) } as ScriptContent;
  expect(diff(one, again)).toEqual([]);
  expect(carryOver({ from: one, to: withFaq(faq('f1', '二')), onto: again })).toMatchObject({
    content: { faq: [{ answer: '二' }] },
    conflicts: [],
  });
});

test('another order is told once for its section', () => {
  const [one, two] = [faq('f1', '一'), faq('f2', '二')];
  expect(diff(withFaq(one, two), withFaq(two, one))).toEqual([
    {
      ...{ section: 'faq', key: '', label: '', is: 'reordered' },
      fields: [{ field: 'order', before: 'f1とは\nf2とは', after: 'f2とは\nf1とは' }],
    },
  ]);
});

test('taking over leaves what others changed, and names what both did', () => {
  const from = withFaq(faq('f1', '一'), faq('f2', '二'), faq('f3', '三'));
  const to = withFaq(faq('f1', 'いち'), faq('f2', '二'), faq('f4', '四'));
  const onto = withFaq(faq('f0', '零'), faq('f1', '壱'), faq('f2', '弐'), faq('f3', '三'));
  const { content, conflicts } = carryOver({ from, to, onto });
  expect(content.faq).toEqual([faq('f0', '零'), faq('f1', '壱'), faq('f2', '弐'), faq('f4', '四')]);
  expect(conflicts).toEqual([{ section: 'faq', key: 'f1', label: 'f1とは' }]);
});

test('only the sections asked for are taken over', () => {
  const to = { ...withFaq(faq('f1', '一')), closing: '失礼します。', ngWords: ['無料'] };
  const { content } = carryOver({ from: starter, to, onto: starter, sections: ['ngWords'] });
  expect(content).toEqual({ ...starter, ngWords: ['無料'] });
});

// Contents over the same few items, in any order, so that the three sides of a merge meet.
const someFaq = fc.uniqueArray(
  fc.tuple(fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5'), fc.constantFrom('一', '二', '三')),
  { selector: ([id]) => id },
);
const anyContent = fc
  .record({
    faq: someFaq,
    ngWords: fc.subarray(['絶対', '無料', '必ず']),
    closing: fc.constantFrom('', 'では', 'それでは'),
    out: fc.constantFrom('', '外出中です'),
  })
  .map(
    ({ faq: lines, ngWords, closing, out }): ScriptContent => ({
      ...blankContent,
      ...{ ngWords, closing, faq: lines.map(([id, answer]) => faq(id, answer)) },
      absence: { ...blankContent.absence, out },
    }),
  );

test('nothing was changed exactly where nothing is told', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (one, other) => {
      expect(diff(one, one)).toEqual([]);
      expect(diff(one, other).length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('taken over onto what it was begun from, a change is whole', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (from, to) => {
      expect(carryOver({ from, to, onto: from })).toEqual({ content: to, conflicts: [] });
    }),
  );
});

test('where nothing was changed, nothing is taken over', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (from, onto) => {
      expect(carryOver({ from, to: from, onto })).toEqual({ content: onto, conflicts: [] });
    }),
  );
});

test('an item is one of the three sides’, and where two agree it is as they say', () => {
  fc.assert(
    fc.property(anyContent, anyContent, anyContent, (from, to, onto) => {
      const { content, conflicts } = carryOver({ from, to, onto });
      for (const id of ['f1', 'f2', 'f3', 'f4', 'f5']) {
        const [was, is, own, now] = [from, to, onto, content].map(
          ({ faq: lines }) => lines.find((each) => each.id === id)?.answer,
        );
        if (was === is) expect(now).toBe(own);
        else if (was === own || is === own) expect(now).toBe(is);
        else expect(conflicts).toContainEqual({ section: 'faq', key: id, label: `${id}とは` });
      }
      expect(new Set(content.faq.map(({ id }) => id)).size).toBe(content.faq.length);
    }),
  );
});
