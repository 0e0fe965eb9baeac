import type { AnswerOf, Endpoint } from '@denwaban/api/endpoint';
import { readAnswer, Unreachable } from './answer.ts';
import { addressOf, type Given, requestOf } from './question.ts';

export type Asker = {
  /** Where the api stands: '/api', or a whole address. */
  base: string;
  language: () => string;
  /** Hears the server's clock with each answer: its Date header, and when we sent and received. */
  heardTime?: (serverDate: string, sent: number, received: number) => void;
};

/** Asks the server one question of the api's tables. Throws `Refused` or `Unreachable`, and nothing else. */
export type Ask = <E extends Endpoint>(endpoint: E, ...given: Given<E>) => Promise<AnswerOf<E>>;

// Long enough for a slow report, short enough that nobody stares at a dead screen.
const patience = 20_000;

export function asker({ base, language, heardTime }: Asker) {
  return async function ask<E extends Endpoint>(endpoint: E, input: Given<E>[0], signal?: AbortSignal) {
    const parts = input ?? {};
    const sent = Date.now();
    const request = requestOf(endpoint, parts);
    const response = await fetch(base + addressOf(endpoint, parts), {
      ...request,
      headers: { ...request.headers, accept: 'application/json', 'accept-language': language() },
      signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(patience)]) : AbortSignal.timeout(patience),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new Unreachable('network', cause);
    });
    const date = response.headers.get('date');
    if (date) heardTime?.(date, sent, Date.now());
    return (await readAnswer(response)) as AnswerOf<E>;
  };
}
