import { readReceiptNumber } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';

/** The token as it is kept: a number with its code however they were typed (full width, without hyphens), or the secret. */
export function tokenOf(typed: string): string {
  const [number = '', code = ''] = typed.normalize('NFKC').split('.');
  const read = readReceiptNumber(number);
  return isRefusal(read) || !/^\d{6}$/.test(code) ? typed : `${read}.${code}`;
}
