// Asking the server from a page that must not give up: what is told is told again until the server has heard it.
import { Unreachable } from '../kit/ask/answer.ts';
import { asker } from '../kit/ask/asker.ts';
import { language } from '../kit/words/language.ts';

export const ask = asker({ base: '/api', language: language.read });

const waits = [300, 700, 1_500, 3_000];

/** Repeats while the server cannot be reached and `wanted` still holds; a refusal is thrown at once. */
export async function persist<T>(work: () => Promise<T>, wanted: () => boolean): Promise<T | undefined> {
  for (let failures = 0; wanted(); failures++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await after(waits[Math.min(failures, waits.length - 1)]!);
    }
  }
  return undefined;
}

export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does the work now and then again after each pause, until stopped. */
export function every(milliseconds: number, work: () => Promise<void>): () => void {
  let stopped = false;
  void (async () => {
    while (!stopped) {
      await work();
      await after(milliseconds);
    }
  })();
  return () => {
    stopped = true;
  };
}
