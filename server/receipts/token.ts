import { readReceiptNumber } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';

/** The token as it is kept: a number with its code however they were typed (full width, in groups), or the secret. */
export function tokenOf(typed: string): { token: string; number: string | null } {
  const [number = '', ...rest] = typed.normalize('NFKC').split('.');
  const read = readReceiptNumber(number);
  if (isRefusal(read)) return { token: typed, number: null };
  // A number alone, or with what is no code, opens nothing, and is a wrong try at it all the same.
  const code = rest.join('').replace(/[\s\p{Pd}]/gu, '');
  return { token: /^\d{8}$/.test(code) ? `${read}.${code}` : typed, number: read };
}
