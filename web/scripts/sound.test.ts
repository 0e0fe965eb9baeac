import { expect, test } from 'vitest';
import { composed, katakana, type Sound, settled, silent } from './sound.ts';

const typed = (shown: readonly string[], kept: string, from: Sound = silent) =>
  settled(shown.reduce(composed, from), kept);

test('the kana before the conversion are the reading', () =>
  expect(typed(['y', 'や', 'やm', 'やま', 'やまm', 'やまもと', '山本'], '山本').reading).toBe('ヤマモト'));

test('family and given name typed one after the other', () => {
  const family = typed(['さ', 'さい', 'さいt', 'さいとう', '斉藤', '齋藤'], '齋藤');
  expect(typed(['け', 'けん', '健'], '健', family).reading).toBe('サイトウケン');
});

test('a composition given up leaves nothing', () => expect(typed(['や', 'やま', ''], '').reading).toBe(''));

test('a name in katakana is its own reading', () => expect(typed(['スミス'], 'スミス').reading).toBe('スミス'));

test('letters are no reading', () => expect(typed(['s', 'sm', 'smith'], 'smith').reading).toBe(''));

test('hiragana become katakana, the rest stays', () => expect(katakana('わたなべ ー ヴ')).toBe('ワタナベ ー ヴ'));
