import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '@denwaban/domain/calls';
import type { Leg } from '../exchange.ts';

export type Announced = Extract<Command, { do: 'announce' }>['what'];

/** The sound file, without its ending, in which this is said to this caller. */
export type Sounds = (leg: Leg, what: Announced) => Promise<string>;

/**
 * `<folder>/<client>/welcome.wav`, or for everybody `<folder>/welcome.wav`; likewise `closed` and `please_wait_again`. Where
 * there is neither, the engine has nothing to play and says so at once.
 */
export function soundsIn(folder: string): Sounds {
  return async ({ client }, what) => {
    const own = join(folder, client, what);
    const isThere = await access(`${own}.wav`).then(
      () => true,
      () => false,
    );
    return isThere ? own : join(folder, what);
  };
}
