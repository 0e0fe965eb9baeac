import { linkPlace } from './letter.ts';

/** The SMS with the address of a receipt: within 70 characters without it, as providers count one message. */
export function receiptMessage({ client, receiptNumber }: { client: string; receiptNumber: string }): string {
  return `${client}のお問い合わせ受付番号${receiptNumber}。対応状況はこちら ${linkPlace}`;
}
