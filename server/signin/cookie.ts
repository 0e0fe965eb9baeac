import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export type Cookie = {
  name: string;
  /** The session's token, if the cookie is there and we signed it. */
  read(request: FastifyRequest): string | null;
  /** As the library itself would set it. */
  write(token: string, options: { seconds: number; isSecure: boolean }): string;
};

/** The library's cookie, `token.signature`, without the library: it is read at every request. */
export function signedCookie(name: string, secret: string): Cookie {
  return {
    name,
    read: ({ headers }) => {
      const [token, signature] = partsOf(namedIn(headers.cookie ?? '', name));
      return token && signature && isSignature(signature, token, secret) ? token : null;
    },
    write: (token, { seconds, isSecure }) => {
      const value = encodeURIComponent(`${token}.${signatureOf(token, secret).toString('base64')}`);
      return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; ${isSecure ? 'Secure; ' : ''}SameSite=Lax`;
    },
  };
}

function namedIn(cookies: string, name: string): string {
  const pair = cookies.split(';').find((each) => each.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim() ?? '';
}

function partsOf(value: string): string[] {
  try {
    return decodeURIComponent(value).split('.');
  } catch {
    return [];
  }
}

function isSignature(given: string, token: string, secret: string): boolean {
  const right = signatureOf(token, secret);
  const claimed = Buffer.from(given, 'base64');
  return claimed.length === right.length && timingSafeEqual(claimed, right);
}

function signatureOf(token: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(token).digest();
}
