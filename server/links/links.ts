import { createHmac } from 'node:crypto';

/** The addresses we give out, and tokens that can be worked out again from what they stand for. */
export type Links = { url(path: string): string; sign(text: string): string };

declare module '../shell/agency.ts' {
  interface Books {
    links: Links;
  }
}

/** `publicUrl` without a slash at the end, `https://denwa.example.jp`. */
export function openLinks({ publicUrl, secret }: { publicUrl: string; secret: string }): Links {
  return {
    url: (path) => `${publicUrl}${path}`,
    sign: (text) => createHmac('sha256', secret).update(`link ${text}`).digest('base64url'),
  };
}
