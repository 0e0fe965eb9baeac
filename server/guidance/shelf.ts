import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFile } from '../recordings/disk-shelf.ts';

/** Paths of sounds are told without their ending, as exchanges want them. */
export async function isSound(path: string): Promise<boolean> {
  return (await stat(`${path}.wav`).catch(() => null)) !== null;
}

export function keepSound(path: string, wav: Buffer): Promise<void> {
  return keepFile(`${path}.wav`, wav);
}

const oldMs = 90 * 24 * 3_600_000;

/** Takes away what was spoken or laid out long ago: whatever is heard still comes again by itself. Returns how many files. */
export async function sweepSounds(folder: string, now: Date): Promise<number> {
  let removed = 0;
  for (const part of ['kept', 'spoken'])
    for (const name of await readdir(join(folder, part), { recursive: true }).catch(() => [])) {
      const path = join(folder, part, name);
      const found = await stat(path);
      if (!found.isFile() || found.mtimeMs > now.getTime() - oldMs) continue;
      await rm(path, { force: true });
      removed++;
    }
  return removed;
}
