import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const contract = join(import.meta.dirname, '..', '..', 'api') + sep;

/**
 * The api as a browser needs it: of every endpoint its name, method and path. What may be asked and what comes back is known
 * there by its type, and looked through by the server; the shapes themselves, and what builds them, stay at home.
 */
export function contractOnly(): Plugin {
  return {
    name: 'contract-only',
    load: async (id) => (id.startsWith(contract) ? addressesIn(id) : null),
  };
}

/** As the source of a module: an endpoint a line. */
export async function addressesIn(file: string): Promise<string> {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  return Object.entries(exported).filter(isEndpoint).map(printed).join('\n');
}

type Named = [name: string, endpoint: { name: string; method: string; path: string }];

function isEndpoint(entry: [string, unknown]): entry is Named {
  const [, it] = entry;
  return typeof it === 'object' && it !== null && 'method' in it && 'path' in it && 'door' in it;
}

const printed = ([as, { name, method, path }]: Named) =>
  `export const ${as} = ${JSON.stringify({ name, method, path })};`;
