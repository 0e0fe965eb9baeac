// Carries the numbered pieces of a recording to the server, in order, each until it is kept; while the network is away
// they wait here.
import { Unreachable } from '../../kit/ask/answer.ts';

export type Pieces = {
  add(sound: Blob): void;
  /** How many wait to be kept. */
  waiting(): number;
};

type Carrying = {
  /** Begins a part of the recording; returns its id. */
  begin: () => Promise<string>;
  keep: (part: string, piece: number, sound: Blob) => Promise<unknown>;
  /** Waits before the next try. */
  pause: (failures: number) => Promise<void>;
  /** After each piece that was kept or added. */
  changed: () => void;
  /** The server will not have this recording (any more): what waits is lost, and somebody should know. */
  refused: () => void;
};

export function carryPieces({ begin, keep, pause, changed, refused }: Carrying): Pieces {
  const waiting: Blob[] = [];
  let part: string | undefined;
  let next = 0;
  let isCarrying = false;
  let isRefused = false;

  async function carry(): Promise<void> {
    isCarrying = true;
    for (let failures = 0; waiting.length > 0 && !isRefused; ) {
      try {
        part ??= await begin();
        await keep(part, next, waiting[0]!);
        waiting.shift();
        next++;
        failures = 0;
        changed();
      } catch (error) {
        if (error instanceof Unreachable) await pause(++failures);
        else isRefused = true;
      }
    }
    isCarrying = false;
    if (isRefused) refused();
  }

  return {
    add: (sound) => {
      if (sound.size === 0 || isRefused) return;
      waiting.push(sound);
      changed();
      if (!isCarrying) void carry();
    },
    waiting: () => waiting.length,
  };
}
