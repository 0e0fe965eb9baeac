import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { serveCallPages } from './pages.ts';

async function served(address: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const name of ['index.html', 'call.html', 'button.js']) writeFileSync(join(folder, name), name);
  const server = fastify();
  await server.register(helmet, { contentSecurityPolicy: { directives: { 'frame-ancestors': ["'self'"] } } });
  await server.register(fastifyStatic, { root: folder });
  serveCallPages(server);
  return server.inject(address);
}

test('the caller’s page may stand in a frame on any site, and is otherwise as guarded as the console', async () => {
  const { body, headers } = await served('/call/some-button');
  expect(body).toBe('call.html');
  expect(headers['x-frame-options']).toBeUndefined();
  expect(headers['content-security-policy']).toContain('frame-ancestors *');
  expect(headers['content-security-policy']).toContain("script-src 'self'");
});

test('any site may load the button', async () => {
  const { body, headers } = await served('/button.js');
  expect(body).toBe('button.js');
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('the console stays in a window of its own', async () => {
  const { headers } = await served('/index.html');
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
});
