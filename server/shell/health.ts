import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Books } from './agency.ts';
import type { Metrics } from './metrics.ts';

type Health = { books: Books; metrics: Metrics; metricsToken: string | null };

/** Alive (this process answers), ready (the database does too), and the figures for Prometheus. */
export function serveHealth(server: FastifyInstance, { books, metrics, metricsToken }: Health): void {
  server.get('/healthz', async () => ({ alive: true }));
  server.get('/readyz', async (_, reply) => {
    const ready = await books.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  server.get('/metrics', async (request, reply) => {
    if (metricsToken && !carries(request.headers.authorization, metricsToken)) return reply.code(401).send();
    return reply.type('text/plain; version=0.0.4').send(await metrics.text());
  });
}

function carries(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization?.replace(/^Bearer /, '') ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
