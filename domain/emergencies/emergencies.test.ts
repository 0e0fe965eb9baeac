import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EmergencyKind, emergencyKinds, firstWords, hear } from './index.ts';

const kinds = (text: string) => hear(text).map(({ kind }) => kind);

test.each<[string, EmergencyKind[]]>([
  ['台所がガス臭いんです', ['gas']],
  ['ガスくさいので見てほしい', ['gas']],
  ['ｶﾞｽ臭い', ['gas']],
  ['ガスの　においがする', ['gas']],
  ['一酸化炭素の警報が鳴っている', ['gas']],
  ['コンセントから火が出た', ['fire']],
  ['充電中に煙が出てきました', ['fire']],
  ['バッテリーが発火して床が焦げた', ['fire']],
  ['電源を入れたら焦げ臭いにおいがした', ['fire']],
  ['火事です', ['fire']],
  ['コードを触ったら感電した', ['electric']],
  ['触るとビリビリします', ['electric']],
  ['子どもがけがをした', ['health']],
  ['指をケガしました', ['health']],
  ['母が倒れて意識がない', ['health']],
  ['たおれたまま息をしていない', ['health']],
  ['割れたガラスで出血が止まらない', ['health']],
  ['お湯がかかってやけどしました', ['health']],
  ['子供が電池を飲み込んだ', ['poison']],
  ['洗剤を誤飲した', ['poison']],
  ['孫がボタン電池をのみこんでしまった', ['poison']],
  ['間違えて飲んでしまいました', ['poison']],
  ['煙が消えないんです', ['fire']],
  ['バッテリーが膨らんで爆発しそう', ['fire']],
  ['店員に殴られた', ['violence']],
  ['お前ら全員殺すぞ', ['violence']],
  ['もう死にたい', ['suicide']],
  ['消えたいと思っています', ['suicide']],
  ['漏電して煙が出て、夫が倒れました', ['fire', 'electric', 'health']],
])('%s', (text, heard) => {
  expect(kinds(text)).toEqual(heard);
});

test.each([
  '火曜日にお届けの予定でした',
  '火急の用件とのこと',
  '火災保険の書類について',
  '燃えるゴミの日を知りたい',
  '燃えないごみの出し方',
  '禁煙の部屋を希望',
  '喫煙所の場所',
  '煙草の自動販売機',
  '煙突の掃除の見積り',
  '在庫が爆発的に売れている商品',
  'ガス料金の支払い方法',
  'ガス漏れ点検の日程',
  '二酸化炭素排出量',
  'だけがを含む書き間違い',
  '色だけがしっくりこない',
  'お届けがまだです',
  'お届けがされていない',
  'きっかけがあって注文した',
  '出血大サービスのチラシ',
  '看板が倒れた',
  '箱が倒れていた',
  '飲み込みが早い方',
  '飲み込みにくい錠剤',
  'そうなんやけど、返品したい',
  '漏電ブレーカーの型番',
  '感電防止の手袋',
  'データが消えたいきさつを知りたい',
  '注文が殺到している商品',
  '殺菌スプレーの在庫',
  '蜂に刺されたときの薬はありますか',
  '救急車のおもちゃが届かない',
  '飛び降り防止の柵',
  '息が合う担当の方',
  'けがはありません',
  '幸いけがはなかったとのこと',
  '煙は出ていません',
  '火は出ていないが動かない',
  '誤飲はしていません',
  'ガス臭くはない',
  '',
])('no alarm: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('what was denied in one sentence and said in the next is heard', () => {
  expect(kinds('けがはありません。煙が出ています')).toEqual(['fire']);
  expect(kinds('最初は煙は出ていなかったけど、いまは煙が出ている')).toEqual(['fire']);
});

test('what stands before and after changes nothing, nor how it is written', () => {
  const alarms = ['ガス臭い', '火が出た', '意識がない', '誤飲した', '死にたい', '殴られた', '感電した'];
  const around = fc.stringMatching(/^[あ-おか-こ本日昨朝、。]{0,12}。$/u);
  fc.assert(
    fc.property(fc.constantFrom(...alarms), around, around, (alarm, before, after) => {
      const [found] = hear(alarm);
      expect(hear(`${before}${alarm}。${after}`).map(({ kind }) => kind)).toContain(found?.kind);
      expect(hear([before, ` ${alarm.normalize('NFKD')} `, after]).map(({ kind }) => kind)).toContain(found?.kind);
    }),
  );
});

test('a client adds words of its own', () => {
  const own = [{ word: 'シンナー', kind: 'poison' }] as const;
  expect(hear('ｼﾝﾅｰをこぼした', own)).toEqual([{ kind: 'poison', word: 'シンナー' }]);
  expect(hear('シンナーをこぼした')).toEqual([]);
  expect(hear('何でもない', [{ word: ' ', kind: 'fire' }])).toEqual([]);
});

test('every kind has its words to say in both languages, and every number can be dialled', () => {
  for (const kind of emergencyKinds) {
    const { title, say, numbers } = firstWords[kind];
    for (const language of ['ja', 'en'] as const) {
      expect(title[language]).not.toBe('');
      expect(say[language].length).toBeGreaterThanOrEqual(2);
    }
    expect(numbers.length).toBeGreaterThan(0);
    for (const { number } of numbers) expect(number ?? '119').toMatch(/^(\d{3}|#\d{4}|0\d{2,3}-\d{2,4}-\d{3,4})$/);
  }
});
