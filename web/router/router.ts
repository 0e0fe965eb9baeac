import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { Broken } from './Broken.tsx';
import { Missing } from './Missing.tsx';
import { routes } from './routes.ts';

export function routerFor(answers: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { answers },
    defaultPreload: 'intent',
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Missing,
    scrollRestoration: true,
    scrollToTopSelectors: ['#page'],
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}
