import type { ContactShown } from '@denwaban/api/contacts';

/** The contact whose whole name was typed or chosen; half a name is nobody's. */
export function contactNamed(contacts: readonly ContactShown[], typed: string): ContactShown | undefined {
  const wanted = plain(typed);
  const named = contacts.filter(({ name, reading }) => plain(name) === wanted || plain(reading) === wanted);
  return wanted !== '' && named.length === 1 ? named[0] : undefined;
}

/** The names to offer: by the name or its reading, in hiragana or katakana. */
export function namesLike(contacts: readonly ContactShown[], typed: string): { value: string; label: string }[] {
  const wanted = plain(typed);
  return contacts
    .filter(({ name, reading }) => plain(name).includes(wanted) || plain(reading).includes(wanted))
    .map(({ name }) => ({ value: name, label: name }));
}

function plain(text: string): string {
  const kana = text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));
  return kana.replace(/\s/g, '');
}
