import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What must be read again but not by whoever has the database alone: AES-256-GCM under a key made of the house's secret. */
export type Sealing = {
  seal(text: string): string;
  /** Null: sealed under another secret. */
  unseal(sealed: string): string | null;
};

/** Each purpose has a key of its own: what is sealed for one cannot be passed off as another's. */
export function openSealing({ secret, purpose }: { secret: string; purpose: string }): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return { seal: (text) => seal(key, text), unseal: (sealed) => unseal(key, sealed) };
}

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

function unseal(key: Buffer, written: string): string | null {
  const [nonce, tag, sealed] = written.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !sealed) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
