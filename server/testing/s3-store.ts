// A store that speaks as much S3 as the shelf does, in memory. It lets nobody in whose signature (AWS Signature Version 4) is not
// the one it reckons itself, and keeps nothing that is not what its sums say.
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { rangeOf } from '../recordings/range.ts';

type Answer = { status: number; headers?: Record<string, string>; body?: Buffer | string };
type Kept = Map<string, { content: Buffer; at: Date }>;

export async function openS3Store({ bucket, keyId, secret }: { bucket: string; keyId: string; secret: string }) {
  const kept: Kept = new Map();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const isKnown = signatureOf(request, body, { keyId, secret }) === request.headers.authorization;
    const {
      status,
      headers,
      body: said,
    } = isKnown ? answer(kept, bucket, { request, body }) : refused(403, 'SignatureDoesNotMatch');
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : said);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    close: () => void server.close().closeAllConnections(),
  };
}

function answer(kept: Kept, bucket: string, { request, body }: { request: IncomingMessage; body: Buffer }): Answer {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
  const [, named, ...rest] = decodeURIComponent(pathname).split('/');
  const key = rest.join('/');
  if (named !== bucket) return refused(404, 'NoSuchBucket');
  if (key === '') return listed(kept, searchParams);
  switch (request.method) {
    case 'PUT':
      return put(kept, key, { body, sum: request.headers['x-amz-checksum-sha256'] });
    case 'DELETE':
      kept.delete(key);
      return { status: 204 };
    default:
      return taken(kept.get(key)?.content, request.headers.range);
  }
}

function put(kept: Kept, key: string, { body, sum }: { body: Buffer; sum: string | string[] | undefined }): Answer {
  if (sum !== sha256(body).toString('base64')) return refused(400, 'BadDigest');
  kept.set(key, { content: body, at: new Date() });
  return { status: 200 };
}

function taken(content: Buffer | undefined, asked: string | undefined): Answer {
  if (!content) return refused(404, 'NoSuchKey');
  const range = rangeOf(asked, content.length);
  if (range === null) return refused(416, 'InvalidRange');
  if (range === 'all') return { status: 200, headers: { 'content-length': `${content.length}` }, body: content };
  const headers = { 'content-range': `bytes ${range.from}-${range.to}/${content.length}` };
  return { status: 206, headers, body: content.subarray(range.from, range.to + 1) };
}

/** Two at a time, so that whoever asks has to ask again. */
function listed(kept: Kept, asked: URLSearchParams): Answer {
  const after = asked.get('continuation-token') ?? asked.get('start-after') ?? '';
  const most = Math.min(2, Number(asked.get('max-keys') ?? 2));
  const found = [...kept.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '') && key > after).sort();
  const shown = found.slice(0, most);
  const contents = shown.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>${kept.get(key)?.at.toISOString()}</LastModified></Contents>`,
  );
  const more = shown.length < found.length ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : '';
  return { status: 200, body: `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>` };
}

function refused(status: number, code: string): Answer {
  return { status, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}

/** What the `authorization` header of a request is to be. */
function signatureOf(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  known: { keyId: string; secret: string },
) {
  const [, scope = '', signed = ''] =
    /Credential=[^/]+\/([^,]+), *SignedHeaders=([^,]+),/.exec(headers.authorization ?? '') ?? [];
  const { pathname, searchParams } = new URL(url ?? '/', 'http://store');
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const told = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const sum = sha256(body).toString('hex');
  const asked = [method, pathname, query.join('&'), told.join(''), signed, sum].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(Buffer.from(asked)).toString('hex')].join(
    '\n',
  );
  const key = scope.split('/').reduce<Buffer>((before, part) => hmac(before, part), Buffer.from(`AWS4${known.secret}`));
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${known.keyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}

function sha256(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

function hmac(key: Buffer, said: string): Buffer {
  return createHmac('sha256', key).update(said).digest();
}

/** As RFC 3986 has it, which is more than a browser would. */
function encoded(said: string): string {
  return encodeURIComponent(said).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}
