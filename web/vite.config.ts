import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { callPage } from './bundle/call-page.ts';
import { chunks } from './bundle/chunks.ts';
import { contractOnly } from './bundle/contract.ts';
import { packed } from './bundle/packed.ts';
import { usedStyles } from './bundle/used-styles.ts';

const server = process.env.DENWABAN_DEV_SERVER ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), callPage(), contractOnly(), usedStyles(), packed()],
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
        codeSplitting: chunks,
      },
    },
  },
  server: { proxy: { '/api': { target: server, ws: true } } },
});
