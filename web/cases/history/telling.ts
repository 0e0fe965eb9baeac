import { dictionary, type Language, type Say } from '../../kit/words/index.ts';

/** What a line of history is told with. */
export type Telling = {
  language: Language;
  say: Say;
  now: Date;
  /** Contacts by id, as far as the case names them. */
  names: ReadonlyMap<string, string>;
};

export const tellingWords = dictionary({
  ja: {
    house: '自動',
    somebody: '担当者',
    person: (name: string) => `${name} さん`,
    target: (said: string, when: string) => `${said}（目安 ${when}）`,
  },
  en: {
    house: 'by itself',
    somebody: 'a contact',
    person: (name) => name,
    target: (said, when) => `${said} (deadline ${when})`,
  },
});

export function nameOf(contact: string, { names, language }: Telling): string {
  const words = tellingWords[language];
  const name = names.get(contact);
  return name === undefined ? words.somebody : words.person(name);
}

/** With the time by which it is to be done, where there is one. */
export function withTarget(said: string, target: string | null, { language, say, now }: Telling): string {
  return target === null ? said : tellingWords[language].target(said, say.when(target, now));
}
