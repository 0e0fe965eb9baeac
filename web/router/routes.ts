// Every page of the console, one entry each; its code is fetched when somebody goes there.
// A new screen: `createRoute({ getParentRoute: () => staff, path, staticData: { needs, place }, component: lazyRouteComponent(...) })`,
// and its name in the tree below. The order of the tree is the order of the navigation.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { backTo } from '../signin/home.ts';
import { BrokenAlone } from './Broken.tsx';
import { only, toHome } from './guards.ts';
import { PortalLayout, PublicLayout, StaffLayout } from './layouts.tsx';

const root = createRootRouteWithContext<{ answers: QueryClient }>()();

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toHome, errorComponent: BrokenAlone });

const open = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout });
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: StaffLayout,
  beforeLoad: only('staff'),
  errorComponent: BrokenAlone,
});
const client = createRoute({
  getParentRoute: () => root,
  id: 'client',
  component: PortalLayout,
  beforeLoad: only('client'),
  errorComponent: BrokenAlone,
});

const signIn = createRoute({
  getParentRoute: () => open,
  path: '/sign-in',
  validateSearch: ({ back }): { back?: string } => ({ back: backTo(back) }),
  component: lazyRouteComponent(() => import('../signin/SignInScreen.tsx'), 'SignInScreen'),
});

const forgotten = createRoute({
  getParentRoute: () => open,
  path: '/sign-in/forgotten',
  component: lazyRouteComponent(() => import('../signin/ForgottenScreen.tsx'), 'ForgottenScreen'),
});

/** Letters of invitation and reset lead here: /password#<token>. */
const password = createRoute({
  getParentRoute: () => open,
  path: '/password',
  component: lazyRouteComponent(() => import('../signin/PasswordScreen.tsx'), 'PasswordScreen'),
});

/** Everything the kit has, to look at; in development only. */
const kit = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/kit',
        component: lazyRouteComponent(() => import('../kit/gallery/GalleryScreen.tsx'), 'GalleryScreen'),
      }),
    ]
  : [];

export const routes = root.addChildren([
  home,
  open.addChildren([signIn, forgotten, password]),
  staff.addChildren([]),
  client.addChildren([]),
  ...kit,
]);
