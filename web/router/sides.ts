// The three sides of the console: whoever comes, the agency's own people, a client's people.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenAlone } from './Broken.tsx';
import { only } from './guards.ts';
import { PublicLayout } from './PublicLayout.tsx';

export const root = createRootRouteWithContext<{ answers: QueryClient }>()();

export const open = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout });
export const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: lazyRouteComponent(() => import('./StaffLayout.tsx'), 'StaffLayout'),
  beforeLoad: only('staff'),
  errorComponent: BrokenAlone,
});
export const client = createRoute({
  getParentRoute: () => root,
  id: 'client',
  component: lazyRouteComponent(() => import('./PortalLayout.tsx'), 'PortalLayout'),
  beforeLoad: only('client'),
  errorComponent: BrokenAlone,
});
