/** A postal code as typed, in full-width digits or with its 〒, as '1500002'; null until it is whole. */
export function readCode(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/[〒\s\-‐‑–—−ー]/g, '');
  return /^\d{7}$/.test(plain) ? plain : null;
}
