type Named = { name: string; reading: string; code: string };

/** The companies whose name, reading or code has what was typed, whatever its width, case or kana. */
export function matching<One extends Named>(clients: readonly One[], sought: string): One[] {
  const wanted = folded(sought);
  return clients.filter(({ name, reading, code }) =>
    [name, reading, code].some((each) => folded(each).includes(wanted)),
  );
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s　]/g, '')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
