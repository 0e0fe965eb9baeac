import { expect, test } from 'vitest';
import { preferencesOn } from './preferences.ts';

const languages = ['ja', 'en'] as const;

function shelf(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

test('a choice is there again the next time the page opens', () => {
  const desk = shelf();
  preferencesOn(desk)
    .preference('language', languages, () => 'ja')
    .choose('en');
  expect(
    preferencesOn(desk)
      .preference('language', languages, () => 'ja')
      .read(),
  ).toBe('en');
});

test('two people sharing a desk keep their own choices', () => {
  const desk = preferencesOn(shelf());
  const language = desk.preference('language', languages, () => 'ja');
  desk.belongTo('sato');
  language.choose('en');
  desk.belongTo('tanaka');
  language.choose('ja');
  desk.belongTo('sato');
  expect(language.read()).toBe('en');
  desk.belongTo('tanaka');
  expect(language.read()).toBe('ja');
});

test('the first paint of the next visit follows the person who was here last', () => {
  const desk = shelf();
  const here = preferencesOn(desk);
  const language = here.preference('language', languages, () => 'ja');
  here.belongTo('sato');
  language.choose('en');
  here.belongTo('tanaka');
  language.choose('ja');
  here.belongTo('sato');
  expect(desk.kept['denwaban.language']).toBe('en');
});

test('a word that is no choice any more is passed over', () => {
  const desk = preferencesOn(shelf({ 'denwaban.language': 'fr' }));
  expect(desk.preference('language', languages, () => 'en').read()).toBe('en');
});

test('a browser that forbids storage still lets the person choose', () => {
  const forbidden = () => {
    throw new Error('denied');
  };
  const language = preferencesOn({ getItem: forbidden, setItem: forbidden }).preference(
    'language',
    languages,
    () => 'ja',
  );
  language.choose('en');
  expect(language.read()).toBe('en');
});

test('everyone who listens hears of a change, until they stop', () => {
  const desk = preferencesOn(shelf());
  const language = desk.preference('language', languages, () => 'ja');
  let heard = 0;
  const stop = language.listen(() => heard++);
  language.choose('en');
  desk.belongTo('sato');
  stop();
  language.choose('ja');
  expect(heard).toBe(2);
});
