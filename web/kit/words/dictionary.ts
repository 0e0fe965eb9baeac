// A dictionary holds one word folder's texts in both languages; a text missing or spelled otherwise in one does not compile.
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text, a text that needs something to be said, or a group of texts. */
export type Words = { readonly [key: string]: string | ((...given: never[]) => string) | Words };

type Translated<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Translated<W[K]>;
};

export type Dictionary<W> = { readonly [language in Language]: W };
export type WordsOf<D> = D extends Dictionary<infer W> ? W : never;

/** Japanese is written first and fixes the keys; English must have the same ones. */
export function dictionary<const W extends Words>(both: {
  ja: W;
  en: Translated<NoInfer<W>>;
}): Dictionary<Translated<W>> {
  return { ja: both.ja as unknown as Translated<W>, en: both.en };
}
