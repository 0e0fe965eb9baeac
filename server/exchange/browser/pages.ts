import type { FastifyInstance } from 'fastify';

/**
 * The caller's page and the button that opens it: unlike the console, both live on the sites of our clients, so that
 * any site may frame the one and load the other. Without a built console there is nothing to serve.
 */
export function serveCallPages(server: FastifyInstance): void {
  server.get('/call/:key', (_request, reply) => {
    const policy = String(reply.raw.getHeader('content-security-policy') ?? '');
    reply.raw.removeHeader('x-frame-options');
    reply.raw.setHeader('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'));
    return reply.header('cache-control', 'no-cache').sendFile('call.html', { cacheControl: false });
  });
  server.get('/button.js', (_request, reply) => {
    reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin');
    return reply.header('cache-control', 'public, max-age=300').sendFile('button.js', { cacheControl: false });
  });
}
