// People ask the house by the api's tables, over whichever wire leads to it: a request inside the process, or the network.
import type { AnswerOf, AskOf, Endpoint } from '@denwaban/api/endpoint';
import { signIn } from '@denwaban/api/signin';

export type Wire = (message: {
  method: string;
  path: string;
  cookie: string | null;
  body?: unknown;
}) => Promise<{ status: number; text: string; setCookie: readonly string[] }>;

export type Refused = { refused: string; code: string; message: string; problems: { field: string; code: string }[] };

/** Somebody who asks. `asks` expects to be answered; `tries` takes a refusal for an answer. */
export type Person = {
  asks<E extends Endpoint>(endpoint: E, ...parts: PartsOf<E>): Promise<AnswerOf<E>>;
  tries<E extends Endpoint>(endpoint: E, ...parts: PartsOf<E>): Promise<AnswerOf<E> | Refused>;
  /** The session's cookie, for the live feed; null for a stranger. */
  cookie(): Promise<string | null>;
};

type PartsOf<E> = Record<never, never> extends AskOf<E> ? [parts?: AskOf<E>] : [parts: AskOf<E>];
type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

export function stranger(wire: Wire): Person {
  return person(wire, async () => null);
}

/** Signs in at the first question. */
export function signedIn(wire: Wire, credentials: () => Promise<{ email: string; password: string }>): Person {
  let cookie: Promise<string> | null = null;
  return person(wire, () => {
    cookie ??= credentials().then((known) => enter(wire, known));
    return cookie;
  });
}

async function enter(wire: Wire, credentials: { email: string; password: string }): Promise<string> {
  const message = { method: signIn.method, path: signIn.path, cookie: null, body: credentials };
  const { status, text, setCookie } = await wire(message);
  if (status !== 200) throw new Error(`${credentials.email} could not sign in: ${text}`);
  return setCookie.map((each) => each.split(';')[0]).join('; ');
}

function person(wire: Wire, cookie: Person['cookie']): Person {
  const tries = async (endpoint: Endpoint, parts: Parts = {}) => {
    const path = pathOf(endpoint.path, parts);
    const { status, text } = await wire({ method: endpoint.method, path, cookie: await cookie(), body: parts.body });
    if (status === 204) return undefined;
    if (status >= 500) throw new Error(`${endpoint.name}: ${text}`);
    return JSON.parse(text);
  };
  const asks = async (endpoint: Endpoint, parts: Parts = {}) => {
    const answer = await tries(endpoint, parts);
    if (wasRefused(answer)) throw new Error(`${endpoint.name} was refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  return { asks, tries, cookie } as Person;
}

export function wasRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

function pathOf(template: string, { params = {}, query = {} }: Parts): string {
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given as [string, string][])}`;
}
