import { writeFileSync } from 'node:fs';
import { wavHead } from '@denwaban/server/guidance/sound/wav-head.ts';

const rate = 48_000;

/** A microphone's worth of one steady tone, as a WAV file. */
export function writeTone(path: string, hertz: number, seconds = 10): void {
  const samples = Int16Array.from(
    { length: rate * seconds },
    (_, n) => 12_000 * Math.sin((2 * Math.PI * hertz * n) / rate),
  );
  const sound = Buffer.from(samples.buffer);
  const head = wavHead({ rate, bits: 16, sides: 1, bytes: sound.length });
  writeFileSync(path, Buffer.concat([head, sound]));
}
