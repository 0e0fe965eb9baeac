// How a question of the api's tables is put into a request.
import type { AskOf, Endpoint } from '@denwaban/api/endpoint';

type NothingToGive<E> = Record<string, never> extends AskOf<E> ? true : false;

/** The input of an endpoint as an argument: left out where there is nothing to give. */
export type Given<E> = NothingToGive<E> extends true ? [input?: AskOf<E>] : [input: AskOf<E>];

type Parts = { params?: unknown; query?: unknown; body?: unknown };

export function addressOf(endpoint: Endpoint, { params, query }: Parts): string {
  const given = (params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(required(given, name))));
  const search = searchOf((query ?? {}) as Record<string, unknown>);
  return search ? `${path}?${search}` : path;
}

export function requestOf(endpoint: Endpoint, { body }: Parts): RequestInit {
  if (body === undefined) return { method: endpoint.method };
  return {
    method: endpoint.method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
}

function searchOf(query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  return search.toString();
}

function required(given: Record<string, unknown>, name: string): unknown {
  if (given[name] === undefined) throw new Error(`The path needs ${name}.`);
  return given[name];
}
