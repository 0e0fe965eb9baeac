import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublic } from './public-address.ts';
import { openSystems } from './systems.ts';

const secret = 'the secret of the house, which is long';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function receiver(answer: RequestListener) {
  const heard: { url: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    heard.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

const here = openSystems({ secret, reachesOwnMachine: true, patienceMs: 300 });
const outside = openSystems({ secret, patienceMs: 300 });
const header = { name: 'authorization', value: 'Bearer s3cret' };

describe('a client’s own system', () => {
  test('is asked once, with its secret, and answers with JSON', async () => {
    const { at, heard } = await receiver((_, response) => response.end('{"id":"SK-1"}'));
    expect(await here.get({ url: `${at}/orders/SK-1`, header })).toEqual({ is: 'answered', body: { id: 'SK-1' } });
    expect(heard).toMatchObject([{ url: '/orders/SK-1', headers: { authorization: 'Bearer s3cret' } }]);
  });

  test.each<[told: string, answer: RequestListener, expected: object]>([
    ['that knows no such order', (_, response) => response.writeHead(404).end(), { is: 'not_found' }],
    ['that is broken', (_, response) => response.writeHead(500).end(), { is: 'unreachable', why: 'status 500' }],
    [
      'that wants another key',
      (_, response) => response.writeHead(401).end(),
      { is: 'unreachable', why: 'status 401' },
    ],
    ['that says no JSON', (_, response) => response.end('<html>'), { is: 'unreachable', why: 'SyntaxError' }],
    [
      'that says too much',
      (_, response) => response.end(`"${'a'.repeat(300_000)}"`),
      { is: 'unreachable', why: 'too long' },
    ],
    ['that says nothing', () => {}, { is: 'unreachable' }],
    ['that never ends', (_, response) => response.write('{"id":'), { is: 'unreachable' }],
    ['that hangs up', (request) => request.socket.destroy(), { is: 'unreachable', why: 'ECONNRESET' }],
  ])('%s is told apart', async (_, answer, expected) => {
    const { at } = await receiver(answer);
    expect(await here.get({ url: at, header: null })).toMatchObject(expected);
  });

  test('that sends us on is not followed', async () => {
    const inner = await receiver((_, response) => response.end('{"secrets":true}'));
    const { at } = await receiver((_, response) => response.writeHead(302, { location: `${inner.at}/` }).end());
    expect(await here.get({ url: at, header })).toEqual({ is: 'unreachable', why: 'status 302' });
    expect(inner.heard).toEqual([]);
  });
});

describe('our own machine and network', () => {
  test.each([
    'https://127.0.0.1:1/',
    'https://[::1]:1/',
    'https://169.254.169.254/latest',
    'https://10.0.0.1/',
    'https://[::ffff:127.0.0.1]/',
  ])('%s is not reached by its address', async (url) => {
    expect(await outside.get({ url, header })).toEqual({ is: 'unreachable', why: 'not a public address' });
  });

  test('it is not reached by a name that means it, and nothing is sent there', async () => {
    const { at, heard } = await receiver((_, response) => response.end('{}'));
    const url = at.replace('http://127.0.0.1', 'https://localhost');
    expect(await outside.get({ url, header })).toEqual({ is: 'unreachable', why: 'not a public address' });
    expect(heard).toEqual([]);
  });

  test('nothing is sent unencrypted', async () => {
    const { at, heard } = await receiver((_, response) => response.end('{}'));
    expect(await outside.get({ url: at, header })).toEqual({ is: 'unreachable', why: 'not https' });
    expect(heard).toEqual([]);
  });
});

test.each([
  ['8.8.8.8', true],
  ['203.0.114.1', true],
  ['2606:4700::1111', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['127.8.8.8', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2001::1', false],
  ['2002:a00:1::', false],
  ['fc00::1', false],
  ['fe80::1%eth0', false],
  ['ff02::1', false],
  ['shop.example.jp', false],
])('%s is public: %s', (address, answer) => expect(isPublic(address)).toBe(answer));

test('a secret is opened by the house that sealed it, and by no other', () => {
  const sealed = here.seal('Bearer s3cret');
  expect(sealed).not.toContain('s3cret');
  expect(here.seal('Bearer s3cret')).not.toBe(sealed);
  expect(here.unseal(sealed)).toBe('Bearer s3cret');
  expect(openSystems({ secret: 'another house has another secret' }).unseal(sealed)).toBeNull();
  expect(here.unseal(`${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(here.unseal('nonsense')).toBeNull();
});
