import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openApi } from '@denwaban/api/openapi';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const consoleFolder = join(import.meta.dirname, '../../web/dist');

/** The console's files; any other address that a person opens is the console itself, which knows its own pages. */
export async function servePages(server: FastifyInstance): Promise<void> {
  if (existsSync(consoleFolder)) {
    await server.register(fastifyStatic, {
      root: consoleFolder,
      immutable: true,
      maxAge: '1y',
      index: false,
      wildcard: true,
      preCompressed: true,
      setHeaders: headOf,
    });
    server.setNotFoundHandler((request, reply) => {
      if (request.method !== 'GET' || request.url.startsWith('/api/'))
        return reply.code(404).send({ refused: 'not_found' });
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    });
  }
  await serveApiPages(server);
}

type Headed = Pick<FastifyReply, 'header' | 'removeHeader'>;

// Only files whose name carries a hash of their content may be kept.
function headOf(reply: Headed, path: string): void {
  if (!path.includes('/assets/')) reply.header('cache-control', 'no-cache');
  else if (/\.(js|css|woff2)(\.(gz|br))?$/.test(path)) for (const name of ofDocuments) reply.removeHeader(name);
}

// A browser heeds these on documents alone (the house has no workers); on a hundred scripts and styles they outweigh some of them.
const ofDocuments = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

async function serveApiPages(server: FastifyInstance): Promise<void> {
  server.get('/api/openapi.json', (_, reply) => reply.type('application/json').send(apiDocument()));
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/api/docs/files/',
    decorateReply: !existsSync(consoleFolder),
  });
  server.get('/api/docs', (_, reply) => reply.type('text/html').send(docsPage));
  server.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript').send(docsStart));
}

// Written when somebody first asks: that takes longer than everything else at a start, and few ever ask.
let document: string | undefined;

function apiDocument(): string {
  document ??= JSON.stringify(openApi());
  return document;
}

const docsPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Denwaban API</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/api/docs/files/swagger-ui.css"><div id="api"></div>
<script src="/api/docs/files/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></html>`;

const docsStart = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true })`;
