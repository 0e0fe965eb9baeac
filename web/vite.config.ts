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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), callPage()],
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
