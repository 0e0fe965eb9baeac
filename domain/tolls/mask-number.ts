import { formatNumber } from '../numbers/index.ts';

/** `+819012345678` → `090-1234-****`: the accounts need to know where to, not whom. */
export function maskNumber(e164: string): string {
  return formatNumber(e164).replace(/\d(?:\D*\d){0,3}$/, (last) => last.replace(/\d/g, '*'));
}
