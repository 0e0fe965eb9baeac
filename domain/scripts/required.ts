import type { Problem } from '../refusals/index.ts';

export function required(field: string, words: string): Problem[] {
  return words.trim() === '' ? [{ field, code: 'required' }] : [];
}
