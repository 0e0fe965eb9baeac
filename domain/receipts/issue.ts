import type { Receipt, ReceiptAnswer } from './receipt.ts';

const days = 30;

type About = { case: string; client: string; how: 'told' | 'texted' };

/** Issued again, it lives from then on for another 30 days, and keeps what the caller has answered. */
export function issue(before: Receipt | null, { case: about, client, how }: About, now: Date): ReceiptAnswer {
  const expiresAt = new Date(now.getTime() + days * 24 * 3_600_000);
  const receipt = {
    case: about,
    client,
    issuedAt: before?.issuedAt ?? now,
    expiresAt,
    closing: before?.closing ?? null,
  };
  const data = { expiresAt: expiresAt.toISOString(), how };
  return { receipt, events: [{ name: 'receipt.issued', client, id: about, data }] };
}
