import { liveFeed } from '@denwaban/api/events';
import type { Person, Wire } from '../asking.ts';

/** Requests to a running house. */
export function networkWire(url: string): Wire {
  return async ({ method, path, cookie, body }) => {
    const headers = {
      'accept-language': 'en',
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text(), setCookie: answer.headers.getSetCookie() };
  };
}

export type Hint = { word: string; id: string };

/** Follows the live feed until aborted; a feed that breaks off is opened again, and begins by asking to look at everything. */
export async function follow(
  url: string,
  { person, hear, signal }: { person: Person; hear(hint: Hint): void; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      const headers = { cookie: (await person.cookie()) ?? '', accept: 'text/event-stream' };
      const answer = await fetch(`${url}/api${liveFeed.path}`, { headers, signal });
      for await (const hint of hintsIn(answer.body ?? [])) hear(hint);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function* hintsIn(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Hint> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length));
  }
}

/** Does it again for whatever comes while it is being done, but never twice at once. */
export function coalesced(look: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let state: 'idle' | 'looking' | 'again' = 'idle';
  const run = async () => {
    state = 'looking';
    await look().catch(failed);
    const again = (state as string) === 'again';
    state = 'idle';
    if (again) await run();
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}
