// Every page of the console, by whose it is and, of the office, by what it is for; a page's code is fetched when somebody goes
// there. A new one: `createRoute({ getParentRoute: () => staff, path, staticData: { needs, place }, component: lazyRouteComponent(...) })`,
// and its name in its list. The order of the lists is the order of the navigation.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { answeringRoutes } from './answering-routes.ts';
import { BrokenAlone } from './Broken.tsx';
import { followingRoutes } from './following-routes.ts';
import { toHome } from './guards.ts';
import { officeRoutes } from './office-routes.ts';
import { portalRoutes } from './portal-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { reportingRoutes } from './reporting-routes.ts';
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
  staff.addChildren([...answeringRoutes, ...followingRoutes, ...reportingRoutes, ...officeRoutes]),
  client.addChildren(portalRoutes),
  ...kit,
]);
