import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.DENWABAN_DEV_SERVER ?? 'http://localhost:3000';

/** As the server does it: /call/<a button's key> is the caller's page. */
function callPage(): Plugin {
  return {
    name: 'call-page',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/call/')) request.url = '/call.html';
        next();
      });
    },
  };
}

/** Beside each script and style it lies once more, packed: packing is done once here, and not at every fetch. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    closeBundle: async () => {
      const folder = join(import.meta.dirname, 'dist');
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((file) => /\.(js|css|svg|html)$/.test(file)).map((file) => pack(join(folder, file))),
      );
    },
  };
}

async function pack(file: string): Promise<void> {
  const content = await readFile(file);
  // Quality 9 packs within a few hundredths of 11, in a twentieth of the time.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), callPage(), packed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Everything comes from our own address as a file, so that the content policy needs neither data: nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The console; the caller's page, which is there at once on any telephone; the button that clients put on their sites.
      input: { console: 'index.html', call: 'call.html', button: 'exchange/button/button.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'button' ? 'button.js' : 'assets/[name]-[hash].js'),
        // A plain script on somebody else's page: none of its names may become theirs.
        banner: ({ name }) => (name === 'button' ? '(() => {' : ''),
        footer: ({ name }) => (name === 'button' ? '})();' : ''),
      },
    },
  },
  server: { proxy: { '/api': { target: server, ws: true } } },
});
