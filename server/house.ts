// The house put together: the books, the doors, the routes, and what works in the background.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { openSeals } from './access/seal.ts';
import { takeArrivals } from './archives/routes.ts';
import { openLive } from './events/live.ts';
import { asteriskExchange } from './exchange/asterisk/asterisk.ts';
import { takeTelephoneLines } from './exchange/asterisk/telephones/routes.ts';
import { browserExchange } from './exchange/browser/browser.ts';
import { openEars } from './exchange/browser/ears.ts';
import { serveCallPages } from './exchange/browser/pages.ts';
import { ctiExchange } from './exchange/cti/cti.ts';
import { keepRawBodies } from './exchange/cti/raw-body.ts';
import type { Exchange } from './exchange/exchange.ts';
import { manualExchange } from './exchange/manual/manual.ts';
import { pretendExchange } from './exchange/pretend/pretend.ts';
import { takeGuidance } from './guidance/routes.ts';
import { sweepSounds } from './guidance/shelf.ts';
import { layOutShipped, soundsOf } from './guidance/sounds.ts';
import { openJTalk } from './guidance/speech/open-jtalk.ts';
import { speakInto } from './guidance/speech/speaker.ts';
import { dueHandlers, jobHandlers } from './handlers.ts';
import { openLinks } from './links/links.ts';
import { takeFiles } from './lookups/routes.ts';
import { openSystems, type Systems } from './lookups/systems.ts';
import { openPost } from './post/post.ts';
import { openSms } from './post/sms.ts';
import { openShelf } from './recordings/open-shelf.ts';
import { takeSound } from './recordings/routes.ts';
import { sweep } from './recordings/sweep.ts';
import { routesOf } from './routes.ts';
import { takeDocuments } from './scripts/routes.ts';
import type { Books } from './shell/agency.ts';
import { type Clock, wallClock } from './shell/clock.ts';
import type { Config } from './shell/config.ts';
import { openPool } from './shell/database.ts';
import { startTicking, tick } from './shell/due.ts';
import { serveHealth } from './shell/health.ts';
import { bind } from './shell/http.ts';
import { openJobs } from './shell/jobs.ts';
import { log } from './shell/log.ts';
import { openMetrics } from './shell/metrics.ts';
import { loginUrl, migrate } from './shell/migrate.ts';
import { servePages } from './shell/pages.ts';
import { closePool } from './shell/under-way.ts';
import type { Passwords } from './signin/library.ts';
import { openSignIn, type SignIn } from './signin/sign-in.ts';
import { tell } from './texts/tell.ts';

export type House = {
  books: Books;
  server: FastifyInstance;
  signIn: SignIn;
  /** Opens the doors and begins to work; the address at which the console is. */
  open(): Promise<string>;
  /** Does everything that is queued and due at the clock's now, until nothing is left: for stories on a pretend clock. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

export type HouseOptions = {
  config: Config;
  ownerUrl: string;
  secret: string;
  clock?: Clock;
  /** In place of the house's own, for tests that watch one. */
  exchanges?: readonly Exchange[];
  systems?: Systems;
  passwords?: Passwords;
};

/** Brings the database up to date and puts the house together; nothing listens or works until it is opened. */
export async function buildHouse({
  config,
  ownerUrl,
  secret,
  clock = wallClock,
  exchanges,
  systems,
  passwords,
}: HouseOptions): Promise<House> {
  await migrate({ ownerUrl, secret });
  const url = loginUrl(ownerUrl, 'denwaban_app', secret);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const recordings = join(config.dataFolder, 'recordings');
  await mkdir(recordings, { recursive: true });

  const pool = openPool(url, { max: 16 });
  const jobs = await openJobs(url);
  const ears = await openEars(url, clock);
  const asterisk = config.asterisks.length > 0 ? asteriskExchange(config.asterisks) : null;
  const ours = [browserExchange(), pretendExchange(), manualExchange(), ctiExchange()];
  const known = exchanges ?? (asterisk ? [...ours, asterisk.exchange] : ours);
  const { sounds: folder, speech } = config;
  const hearing = { folder, speaker: speech && speakInto(join(folder, 'spoken'), openJTalk(speech)) };
  const books: Books = {
    ...{ pool, clock, jobs, ears },
    switchboard: asterisk?.switchboard,
    sounds: soundsOf(hearing),
    speaker: hearing.speaker,
    trunkBoard: asterisk?.trunkBoard,
    trialLine: asterisk?.trialLine,
    exchanges: new Map(known.map((exchange) => [exchange.kind, exchange])),
    post: openPost(config.mail),
    sms: openSms(config.sms),
    links: openLinks({ secret, publicUrl }),
    seals: openSeals({ secret }),
    dataFolder: config.dataFolder,
    shelf: await openShelf(config),
    systems: systems ?? openSystems({ secret }),
  };
  const metrics = openMetrics();
  const live = await openLive(url, metrics.count);
  const signIn = await openSignIn({ ownerUrl, secret, publicUrl, passwords, books });
  const server = await openServer();
  const routes = routesOf({ books, live, signIn, ears, hearing, config });
  serveHealth(server, { books, metrics, metricsToken: config.metricsToken });
  metrics.watch(server);
  takeSound(server);
  takeFiles(server);
  takeArrivals(server);
  takeDocuments(server);
  takeGuidance(server);
  keepRawBodies(server);
  takeTelephoneLines(server, books);
  bind(server, routes, { books, identify: signIn.identify, tell });
  await servePages(server);
  serveCallPages(server);

  const works = [...config.roles].some((role) => role !== 'web');
  let stopTicking = async () => {};
  let driving: { stop(): Promise<void> } | null = null;
  return {
    ...{ books, server, signIn },
    open: async () => {
      const address = await server.listen({ port: config.port, host: config.host });
      if (works) {
        await sweep(books, recordings);
        await layOutShipped(hearing);
        await sweepSounds(folder, clock.now());
        await jobs.work(jobHandlers(books), pool);
        stopTicking = startTicking(books, dueHandlers(books));
      }
      if (asterisk && config.roles.has('exchange')) driving = await asterisk.drive(url, books);
      return address;
    },
    settle: async () => {
      while ((await tick(books, dueHandlers(books))) + (await jobs.drain(jobHandlers(books))) > 0);
    },
    stop: async () => {
      await driving?.stop();
      await stopTicking();
      await server.close();
      await jobs.stop();
      for (const part of [live, ears, signIn]) await part.stop();
      await closePool(pool);
    },
  };
}

async function openServer(): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    forceCloseConnections: true,
    bodyLimit: 1_000_000,
  });
  await server.register(rateLimit, { global: false });
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        // The component library writes its theme into style elements; scripts stay our own files.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'", 'blob:'],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'self'"],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
  });
  return server;
}
