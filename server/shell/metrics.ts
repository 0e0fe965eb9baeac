import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of this process: its own health, its answers by route, and what happened by event name. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'denwaban_http_seconds',
    help: 'Seconds from request to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const happened = new Counter({
    name: 'denwaban_events_total',
    help: 'What happened, by event name, as heard on the live feed of this node.',
    labelNames: ['name'],
    registers: [registry],
  });
  return {
    text: () => registry.metrics(),
    count: (name: string) => happened.inc({ name }),
    watch: (server: FastifyInstance) =>
      server.addHook('onResponse', async (request, reply) => {
        const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
        answers.observe(labels, reply.elapsedTime / 1000);
      }),
  };
}

export type Metrics = ReturnType<typeof openMetrics>;
