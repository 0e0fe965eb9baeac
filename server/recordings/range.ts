/** What of something so many bytes long is asked for, both ends included (RFC 9110, 14.2). */
export type Range = { from: number; to: number };

/** The one range of a `Range` header; all of it without one or with several; null where there is nothing of what is asked. */
export function rangeOf(header: string | undefined, bytes: number): Range | 'all' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'all';
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from < bytes && from <= to ? { from, to } : null;
}
