// A telephone is where an operator is rung: a page of a browser, or a device that stands on the desk. One at a time.
import { createHash, randomBytes } from 'node:crypto';

export type Telephone = {
  /** Whose it is; it registers and is rung under this name. */
  staff: string;
  kind: 'browser' | 'desk';
  /** What it must prove to know. The password itself is kept nowhere. */
  digest: string;
};

export const realm = 'denwaban';

export function newPassword(): string {
  return randomBytes(18).toString('base64url');
}

/** As RFC 2617 has it: of no use under another name or in another realm. */
export function digestOf(staff: string, password: string): string {
  return createHash('md5').update(`${staff}:${realm}:${password}`).digest('hex');
}
