// The house put together: the books, who keeps the door, the routes, and what works in the background.
import { mkdir } from 'node:fs/promises';
import type { ExchangeKind } from '@denwaban/domain/calls';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { openLive } from './events/live.ts';
import { browserExchange } from './exchange/browser/browser.ts';
import type { Exchange } from './exchange/exchange.ts';
import { pretendExchange } from './exchange/pretend/pretend.ts';
import { dueHandlers, jobHandlers } from './handlers.ts';
import { openPost } from './post/post.ts';
import { routesOf } from './routes.ts';
import type { Books } from './shell/agency.ts';
import { type Clock, wallClock } from './shell/clock.ts';
import type { Config } from './shell/config.ts';
import { openPool } from './shell/database.ts';
import { startTicking, tick } from './shell/due.ts';
import { bind } from './shell/http.ts';
import { openJobs } from './shell/jobs.ts';
import { openMetrics } from './shell/metrics.ts';
import { loginUrl, migrate } from './shell/migrate.ts';
import { servePages } from './shell/pages.ts';
import { openSignIn } from './signin/sign-in.ts';
import { tell } from './texts/tell.ts';

export type House = {
  books: Books;
  server: FastifyInstance;
  /** Where the console is, once opened to the world. */
  listen(): Promise<string>;
  /** Everything that is queued and due, now: for stories on a pretend clock. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export type HouseOptions = {
  config: Config;
  ownerUrl: string;
  secret: string;
  clock?: Clock;
  exchanges?: readonly Exchange[];
};
