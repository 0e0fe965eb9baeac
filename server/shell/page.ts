/** Where the next page of a list starts, newest first; null at its end. */
export function nextOf(items: readonly { id: string }[], limit: number): string | null {
  return items.length < limit ? null : (items.at(-1)?.id ?? null);
}
