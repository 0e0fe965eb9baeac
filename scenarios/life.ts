import { setTimeout as pause } from 'node:timers/promises';

/** What somebody does, step by step; between the steps it yields the seconds it lets pass. */
export type Life = AsyncGenerator<number, void, void>;

/** On the clock on the wall, with people `speed` times as quick. Aborted, it ends at the next pause. */
export async function liveOut(life: Life, { speed, signal }: { speed: number; signal: AbortSignal }): Promise<void> {
  for await (const seconds of life) {
    await pause((seconds * 1000) / speed, null, { signal }).catch(() => {});
    if (signal.aborted) return;
  }
}
