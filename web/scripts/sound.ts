// The sound of a name while it is typed: an IME composes kana before it converts them, and those kana are the reading.

/** The reading so far, and the kana now being composed. */
export type Sound = { reading: string; composing: string };

export const silent: Sound = { reading: '', composing: '' };

/** What the IME shows while composing. Once converted it is no longer kana, and what was heard before holds. */
export function composed(sound: Sound, shown: string): Sound {
  // Letters at the end are kana half typed ('やまm'); letters anywhere else are no name.
  const kana = shown.normalize('NFKC').replace(/[a-z]+$/i, '');
  return isKana(kana) ? { ...sound, composing: kana } : sound;
}

/** The composition is over: what was heard joins the reading. Nothing left of it means that it was given up. */
export function settled({ reading, composing }: Sound, kept: string): Sound {
  return { reading: kept === '' ? reading : reading + katakana(composing), composing: '' };
}

const isKana = (text: string) => /^[\p{sc=Hiragana}\p{sc=Katakana}ー・\s]+$/u.test(text);

export function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
}
