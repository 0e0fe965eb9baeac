import { readReading } from '../callers/index.ts';
import { isRefusal } from '../refusals/index.ts';

// Kanji of names that are one name drawn in two ways: registers keep the old form, people type the new one.
const newForms = Object.fromEntries(
  [
    '髙高 﨑崎 嵜崎 濵浜 濱浜 澤沢 邊辺 邉辺 齋斎 齊斉 廣広 國国 櫻桜 惠恵 德徳 眞真 冨富 嶋島 嶌島 渕淵 瀨瀬 槇槙 薮藪 榮栄',
    '圓円 應応 學学 龍竜 壽寿 實実 條条 靜静 關関 瀧滝 澁渋 莊荘 禮礼 兒児 藏蔵 桧檜 曾曽 會会 佛仏 與与 豐豊 萬万 邨村 舘館',
  ].flatMap((line) => line.split(' ').map((pair) => [...pair] as [string, string])),
);

/** A name in kanji for comparison: widths, spaces and old forms of its characters make no difference. */
export function foldName(name: string): string {
  const plain = [...name.normalize('NFKC')].map((letter) => newForms[letter] ?? letter).join('');
  return plain.replace(/[\s・]/g, '').toLowerCase();
}

/** A reading for comparison: full-width katakana without spaces, sounds that are heard alike written alike. Null: not kana. */
export function foldReading(raw: string): string | null {
  const reading = readReading(raw);
  if (isRefusal(reading)) return null;
  return reading.replace(/[ ・]/g, '').replace(/ヂ/g, 'ジ').replace(/ヅ/g, 'ズ').replace(/ヲ/g, 'オ');
}

/** An order number for comparison and as a key: any width and case, without the marks people leave out. */
export function foldNumber(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}ー−#_./]/gu, '');
}
