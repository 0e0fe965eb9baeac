import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from './pages.ts';

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  await server.register(helmet);
  await servePages(server);
});
afterAll(() => server.close());

const scripts = readdirSync(join(import.meta.dirname, '../../web/dist/assets')).filter((file) => file.endsWith('.js'));

test('a page tells the browser what it may do, and is asked for anew each time', async () => {
  const { headers } = await server.inject('/cases/1');
  expect(headers['content-type']).toContain('text/html');
  expect(headers).toHaveProperty('content-security-policy');
  expect(headers['cache-control']).toBe('no-cache');
});

test.each([
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  [undefined, undefined],
])(
  'a script is kept for a year, comes packed where %s is understood, and carries no page’s rules',
  async (accepted, packed) => {
    const asked = accepted ? { 'accept-encoding': accepted } : {};
    const { headers, statusCode } = await server.inject({ url: `/assets/${scripts[0]}`, headers: asked });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-encoding']).toBe(packed);
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('x-frame-options');
  },
);
