import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from '@denwaban/domain/refusals';

export type Signed = { timestamp: string | undefined; signature: string | undefined; body: Buffer };

// A recording of a delivery is worth nothing after this; within it, a repeat is known as one.
const windowSeconds = 300;

/** 256 bits, under a name by which a secret is found where it should not be. */
export function newSecret(): string {
  return `dwcti_${randomBytes(32).toString('base64url')}`;
}

/** `v1=` and the HMAC-SHA256, in hex, of the timestamp (seconds), a full stop and the body as sent. */
export function sign(secret: string, timestamp: string, body: Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

/** Refuses signature_missing, signature_too_old (more than five minutes off, either way) and signature_wrong. */
export function checkSignature(
  { timestamp, signature, body }: Signed,
  secrets: readonly string[],
  now: Date,
): Refusal | 'fits' {
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return refuse('signature_missing');
  const fits = secrets.map((secret) => isSame(sign(secret, timestamp, body), signature.trim())).includes(true);
  if (!fits) return refuse('signature_wrong');
  const secondsOff = Math.abs(now.getTime() / 1000 - Number(timestamp));
  return secondsOff > windowSeconds ? refuse('signature_too_old') : 'fits';
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
