import { describe, expect, test } from 'vitest';
import { ground, keyBook } from './key-book.ts';
import { type Keys, keysOf, type Stroke } from './keystroke.ts';

const plain: Stroke = {
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
};
const altT = { ...plain, altKey: true, key: '†', code: 'KeyT' };
const f2 = { ...plain, key: 'F2', code: 'F2' };
const question = { ...plain, shiftKey: true, key: '?', code: 'Slash' };

test.each<[string, Stroke, string]>([
  ['a function key', f2, 'F2'],
  ['Alt with a letter, also where the system types a sign for it', altT, 'Alt+T'],
  ['Alt with a digit of the number pad', { ...plain, altKey: true, key: '3', code: 'Numpad3' }, 'Alt+3'],
  ['Ctrl+Enter', { ...plain, ctrlKey: true, key: 'Enter', code: 'Enter' }, 'Ctrl+Enter'],
  ['the Mac command key in place of Ctrl', { ...plain, metaKey: true, key: 'Enter', code: 'Enter' }, 'Ctrl+Enter'],
  ['the question mark, whatever shift it needs', question, '?'],
])('%s is understood', (_, stroke, keys) => expect(keysOf(stroke)).toBe(keys));

describe('nothing fires while the IME composes', () => {
  test.each<[string, Partial<Stroke>]>([
    ['as the standard says it', { isComposing: true }],
    ['as Safari says it at the end of a word', { keyCode: 229 }],
    ['as Windows says it', { key: 'Process' }],
  ])('%s', (_, composing) => {
    const { book, done } = withKeys('Ctrl+Enter', 'F2');
    const enter = { ...plain, ctrlKey: true, key: 'Enter', code: 'Enter', ...composing };
    expect(book.strike(enter, true)).toBe(false);
    expect(book.strike({ ...f2, ...composing }, false)).toBe(false);
    expect(done).toEqual([]);
  });
});

// @ts-expect-error F6-F10 are the IME's and cannot be bound.
const forbidden: Keys = 'F7';
test('even a key smuggled past the compiler is told apart from ours', () => expect(forbidden).not.toBe('F2'));

test('a key held down acts once', () => {
  const { book, done } = withKeys('F2');
  book.strike(f2, false);
  book.strike({ ...f2, repeat: true }, false);
  expect(done).toEqual(['F2']);
});

test('a sign that can be written is left to the text field; F2 and Alt+T work there too', () => {
  const { book, done } = withKeys('?', 'F2', 'Alt+T');
  expect(book.strike(question, true)).toBe(false);
  book.strike(f2, true);
  book.strike(altT, true);
  expect(done).toEqual(['F2', 'Alt+T']);
  book.strike(question, false);
  expect(done.at(-1)).toBe('?');
});

test('a dialog silences the keys beneath it, but not those that must always work', () => {
  const { book, done } = withKeys('F2');
  book.bind({ keys: 'F1', says: 'SVを呼ぶ', act: () => done.push('F1'), scope: ground, always: true });
  const leave = book.enter('dialog');
  book.strike(f2, false);
  book.strike({ ...plain, key: 'F1', code: 'F1' }, false);
  expect(done).toEqual(['F1']);
  expect(book.list().map(({ keys }) => keys)).toEqual(['F1']);
  leave();
  book.strike(f2, false);
  expect(done).toEqual(['F1', 'F2']);
});

test('of two uses of one key the newer holds, until it goes', () => {
  const { book, done } = withKeys('F2');
  const unbind = book.bind({ keys: 'F2', says: '', act: () => done.push('newer'), scope: ground });
  book.strike(f2, false);
  unbind();
  book.strike(f2, false);
  expect(done).toEqual(['newer', 'F2']);
});

test('a stroke that means nothing here is left to the browser', () => {
  const { book } = withKeys('F2');
  expect(book.strike({ ...plain, key: 'F5', code: 'F5' }, false)).toBe(false);
});

function withKeys(...keys: Keys[]) {
  const book = keyBook();
  const done: string[] = [];
  for (const each of keys) book.bind({ keys: each, says: each, act: () => done.push(each), scope: ground });
  return { book, done };
}
