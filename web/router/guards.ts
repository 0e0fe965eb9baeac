import type { Me } from '@denwaban/api/signin';
import type { Ability } from '@denwaban/domain/staff';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Place } from '../kit/frame/index.ts';
import { homeOf } from '../signin/home.ts';
import { findMe } from '../signin/me.ts';

/** What a screen says of itself beside its path: the ability it needs, and its entry in the navigation if it has one. */
export type ScreenData = { needs?: Ability; place?: Omit<Place, 'to'> };

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption extends ScreenData {}
}

type Arrival = { context: { answers: QueryClient }; location: { href: string } };

/** Lets in whoever is signed in on this side of the house; others are shown their own door. */
export function only(side: Me['as']) {
  return async ({ context, location }: Arrival) => {
    const me = await findMe(context.answers);
    if (!me) throw redirect({ to: '/sign-in', search: { back: location.href } });
    if (me.as !== side || me.mustEnrol) throw redirect({ href: homeOf(me) });
  };
}

/** For whoever is signed in, on a page that stands outside both sides. */
export async function signedIn({ context }: Arrival) {
  if (!(await findMe(context.answers))) throw redirect({ to: '/sign-in' });
}

/** Shows everyone to where their day begins. */
export async function toHome({ context }: Arrival) {
  const me = await findMe(context.answers);
  throw me ? redirect({ href: homeOf(me) }) : redirect({ to: '/sign-in' });
}
