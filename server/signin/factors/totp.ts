// One-time codes by time (RFC 6238, with the parameters every authenticator app knows): SHA-1, six digits, thirty seconds.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const stepMs = 30_000;
const digits = 6;
// A clock that is half a minute off, on either side.
const tolerance = 1;

/** Twenty bytes, the length of the hash (RFC 4226 section 4). */
export function newSecret(): Buffer {
  return randomBytes(20);
}

export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) as number) & 15;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / stepMs);
}

/** The step of time whose code this is, if it is later than the last one taken: a code seen over a shoulder serves nobody. */
export function stepOf(
  code: string,
  secret: Buffer,
  { now, after }: { now: Date; after: number | null },
): number | null {
  const typed = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(typed)) return null;
  for (let step = stepAt(now) - tolerance; step <= stepAt(now) + tolerance; step++) {
    if (after !== null && step <= after) continue;
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(typed))) return step;
  }
  return null;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, without padding: as apps take it when it is typed. */
export function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text;
}

/** What the QR code says (Key Uri Format). */
export function keyUri({ secret, agency, account }: { secret: string; agency: string; account: string }): string {
  const label = `${encodeURIComponent(agency)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(agency)}`;
}
