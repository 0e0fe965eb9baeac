// The way to a client's own system: one GET over https, to a public address only, and the seal of the secret it carries.
import { lookup as resolveName } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { openSealing } from '../shell/sealing.ts';
import { isPublic } from './public-address.ts';

export type Asked = { url: string; header: { name: string; value: string } | null };
export type Answered = { is: 'answered'; body: unknown } | { is: 'not_found' } | { is: 'unreachable'; why: string };

export type Systems = {
  get(asked: Asked): Promise<Answered>;
  seal(secret: string): string;
  /** Null: it was sealed by another house's secret, and has to be entered again. */
  unseal(sealed: string): string | null;
};

declare module '../shell/agency.ts' {
  interface Books {
    systems: Systems;
  }
}

type Opening = { secret: string; reachesOwnMachine?: boolean; patienceMs?: number };

const mostBytes = 256_000;

/** `reachesOwnMachine`: for tests, whose receivers stand on this very machine. */
export function openSystems({ secret, reachesOwnMachine = false, patienceMs = 5_000 }: Opening): Systems {
  const mayReach = (address: string) => isPublic(address) || (reachesOwnMachine && isLoopback(address));
  return {
    get: (asked) => get(asked, { mayReach, allowsPlain: reachesOwnMachine, patienceMs }),
    ...openSealing({ secret, purpose: 'order secrets' }),
  };
}

type Rules = { mayReach(address: string): boolean; allowsPlain: boolean; patienceMs: number };

async function get({ url, header }: Asked, rules: Rules): Promise<Answered> {
  const to = new URL(url);
  const host = to.hostname.replace(/^\[|\]$/g, '');
  if (to.protocol !== 'https:' && !rules.allowsPlain) return { is: 'unreachable', why: 'not https' };
  // An address written out is never looked up, so that the guard below would not see it.
  if (isIP(host) !== 0 && !rules.mayReach(host)) return { is: 'unreachable', why: 'not a public address' };
  const headers = { accept: 'application/json', ...(header && { [header.name]: header.value }) };
  const signal = AbortSignal.timeout(rules.patienceMs);
  try {
    return await read(await send(to, { headers, signal, lookup: guarded(rules), agent: false }));
  } catch (error) {
    return { is: 'unreachable', why: (error as { code?: string }).code ?? (error as Error).name };
  }
}

function send(to: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = to.protocol === 'https:' ? httpsRequest : httpRequest;
    request(to, options, resolve).on('error', reject).end();
  });
}

// Checked at the moment of connecting: a name that meant a public address when the setting was saved may mean ours now.
function guarded({ mayReach }: Rules): LookupFunction {
  return (host, options, done) =>
    resolveName(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (!found.every(({ address }) => mayReach(address))) return done(notPublic(), []);
      return options.all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family);
    });
}

function notPublic(): NodeJS.ErrnoException {
  return Object.assign(new Error('not a public address'), { code: 'not a public address' });
}

// A redirect is not followed, wherever it leads: what was agreed on is this address.
async function read(response: IncomingMessage): Promise<Answered> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    return status === 404 ? { is: 'not_found' } : { is: 'unreachable', why: `status ${status}` };
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > mostBytes) return { is: 'unreachable', why: 'too long' };
    pieces.push(piece);
  }
  return { is: 'answered', body: JSON.parse(Buffer.concat(pieces).toString('utf8')) };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
