import { writeFileSync } from 'node:fs';

const rate = 48_000;

/** A microphone's worth of one steady tone, as a WAV file. */
export function writeTone(path: string, hertz: number, seconds = 10): void {
  const samples = Int16Array.from(
    { length: rate * seconds },
    (_, n) => 12_000 * Math.sin((2 * Math.PI * hertz * n) / rate),
  );
  const sound = Buffer.from(samples.buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + sound.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(sound.length, 40);
  writeFileSync(path, Buffer.concat([head, sound]));
}
