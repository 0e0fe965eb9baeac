// Every page of the console.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenAlone } from './Broken.tsx';
import { toHome } from './guards.ts';
import { officeRoutes } from './office-routes.ts';
import { portalRoutes } from './portal-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { client, open, root, staff } from './sides.ts';

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toHome, errorComponent: BrokenAlone });

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
  open.addChildren(publicRoutes),
  staff.addChildren(officeRoutes),
  client.addChildren(portalRoutes),
  ...kit,
]);
