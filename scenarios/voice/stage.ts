// The stage of these stories: the small office, its pages, and two browsers with a tone of their own for a microphone.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveCallPages } from '@denwaban/server/exchange/browser/pages.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { openSmallOffice, type SmallOffice } from '@denwaban/server/testing/small-office.ts';
import fastifyStatic from '@fastify/static';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import viteConfig from '../../web/vite.config.ts';
import { browserWith, callerTone, operatorTone } from './browser.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage(executablePath: string) {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const database = await freshDatabase();
  const office = await openSmallOffice(database, folder);
  await servePages(office, join(folder, 'pages'));
  const { port } = new URL(await office.server.listen({ port: 0, host: '127.0.0.1' }));
  const site = `http://localhost:${port}`;
  const browsers = {
    caller: await browserWith(executablePath, join(folder, 'caller.wav'), callerTone),
    operator: await browserWith(executablePath, join(folder, 'operator.wav'), operatorTone),
  };
  const stopTicking = tickBy(office);
  return {
    office,
    site,
    caller: () => visit(browsers.caller, `${site}/call/${office.key}`),
    /** A site of a client's own, with the button on it: to a browser, 127.0.0.1 is somebody else than localhost. */
    clientsSite: () => visit(browsers.caller, `http://127.0.0.1:${port}/site`),
    operator: (call: string, operator: string) =>
      visit(browsers.operator, `${site}/desk?call=${call}`, { site, operator }),
    /** The story is over: every page is closed and nobody is on the line. */
    goHome: async () => {
      for (const browser of Object.values(browsers)) for (const context of browser.contexts()) await context.close();
      await office.goHome();
    },
    close: async () => {
      stopTicking();
      for (const browser of Object.values(browsers)) await browser.close();
      await office.stop();
      await database.drop();
    },
  };
}

/** The caller's page and the button as they are built for clients, and a bare desk that has nothing but the voice. */
async function servePages({ server, key }: SmallOffice, folder: string): Promise<void> {
  const desk = await buildPages(folder);
  await server.register(fastifyStatic, { root: folder });
  serveCallPages(server);
  const page = (body: string) =>
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><body>${body}</body></html>`;
  server.get('/desk', (_, reply) =>
    reply.type('text/html').send(page(`<script type="module" src="/${desk}"></script>`)),
  );
  server.get('/site', ({ host }, reply) => {
    const ours = host.replace('127.0.0.1', 'localhost');
    const button = `<script async src="http://${ours}/button.js" data-button="${key}"></script>`;
    return reply.type('text/html').send(page(`<h1>さくら通販のサイト</h1>${button}`));
  });
}

const deskCode = `
  import { createVoice } from '/exchange/operator/voice.ts';
  inPage.voice = createVoice({ call: new URLSearchParams(location.search).get('call'), isRecorded: true });`;

/** Returns the file of the bare desk. */
async function buildPages(folder: string): Promise<string> {
  const web = join(import.meta.dirname, '../../web');
  const built = await build({
    ...viteConfig,
    root: web,
    configFile: false,
    logLevel: 'error',
    plugins: [
      viteConfig.plugins,
      {
        name: 'desk',
        resolveId: (id) => (id === 'desk' ? id : undefined),
        load: (id) => (id === 'desk' ? deskCode : undefined),
      },
    ],
    build: {
      ...viteConfig.build,
      outDir: folder,
      rolldownOptions: {
        ...viteConfig.build?.rolldownOptions,
        input: { call: 'call.html', button: 'exchange/button/button.ts', desk: 'desk' },
      },
    },
  });
  const chunk = (built as Rolldown.RolldownOutput).output.find(({ name }) => name === 'desk');
  return chunk!.fileName;
}

async function visit(browser: Browser, address: string, person?: { site: string; operator: string }): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ permissions: ['microphone'], locale: 'ja-JP' });
  await context.addInitScript({ path: join(import.meta.dirname, 'measuring.js') });
  if (person) await context.addCookies([{ name: 'operator', value: person.operator, url: person.site }]);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

function tickBy(office: SmallOffice): () => void {
  const ticking = setInterval(() => void office.later(0), 300);
  return () => clearInterval(ticking);
}
