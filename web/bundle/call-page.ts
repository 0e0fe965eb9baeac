import type { Plugin } from 'vite';

/** As the server does it: /call/<a button's key> is the caller's page. */
export function callPage(): Plugin {
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
