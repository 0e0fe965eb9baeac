// What the office's and the portal's frames have in common: the page within, who is signed in, and where they may go.
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import type { Place } from '../kit/frame/index.ts';
import { useLeaving, useMe } from '../signin/me.ts';
import { Forbidden } from './Missing.tsx';

export function Page() {
  const { abilities } = useMe();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  return !needs || abilities.includes(needs) ? <Outlet /> : <Forbidden />;
}

export function usePerson() {
  const { as, person, role } = useMe();
  const security = as === 'staff' ? '/security' : '/portal/security';
  return { name: person.name, role, security, ...useLeaving() };
}

/** The pages of one side that have a place in the navigation and are open to this person, in the order of routes.ts. */
export function usePlaces(side: '/staff' | '/client'): Place[] {
  const { abilities } = useMe();
  const routes = Object.values(useRouter().routesById);
  return routes.flatMap((route) => {
    const { place, needs } = route.options.staticData ?? {};
    if (!place || !route.id.startsWith(side) || (needs && !abilities.includes(needs))) return [];
    return [{ ...place, to: route.fullPath }];
  });
}
