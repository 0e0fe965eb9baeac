// Every page of the console, out of its router: a page that is added there is looked at from that day on.
import { join } from 'node:path';
import type { Ability } from '@denwaban/domain/staff';

export type Place = {
  /** `/cases/$id`: with the names of its parameters. */
  path: string;
  side: 'public' | 'staff' | 'client' | null;
  /** Null: whoever is on this side of the house. */
  needs: Ability | null;
};

type Route = {
  options: { id?: string; path?: string; staticData?: { needs?: Ability } };
  children?: Route[];
};

/** The gallery of the kit is there in development only. */
const forOurselves = new Set(['/kit']);

export async function placesOfConsole(): Promise<Place[]> {
  // Not a plain import: the console's own settings compile it, these here know nothing of pages.
  const { routes } = (await import(join(import.meta.dirname, '../../web/router/routes.ts'))) as { routes: Route };
  return placesUnder(routes, null).filter(({ path }) => !forOurselves.has(path));
}

/** The parts of a client's page, and the pages of its manual: each is to be looked at by itself. */
export async function pagesOfClient(): Promise<{ clientParts: readonly string[]; manualPages: readonly string[] }> {
  const { clientParts } = await import(join(import.meta.dirname, '../../web/clients/parts.ts'));
  const { manualPages } = await import(join(import.meta.dirname, '../../web/scripts/pages.ts'));
  return { clientParts, manualPages };
}

function placesUnder({ children = [] }: Route, side: Place['side']): Place[] {
  return children.flatMap((child) => {
    const { id, path, staticData } = child.options;
    const own: Place[] = path ? [{ path, side, needs: staticData?.needs ?? null }] : [];
    return [...own, ...placesUnder(child, (id as Place['side']) ?? side)];
  });
}
