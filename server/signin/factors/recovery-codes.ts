import { createHash, randomInt } from 'node:crypto';

// Without what is easily taken for something else: 0 O, 1 I L.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

export const recoveryCodeCount = 10;

/** Fifty bits each: nobody guesses one, so that a plain hash keeps it. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

export function hashOfCode(code: string): string {
  const typed = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(typed).digest('base64url');
}
