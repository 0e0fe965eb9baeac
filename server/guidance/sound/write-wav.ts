import { rate } from './telephone-sound.ts';
import { wavHead } from './wav-head.ts';

/** A WAV file of one side, 16 bits, 8000 samples a second. */
export function writeWav(sound: Int16Array): Buffer {
  const head = wavHead({ rate, bits: 16, sides: 1, bytes: sound.byteLength });
  return Buffer.concat([head, Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength)]);
}

export function secondsOf({ length }: Int16Array): number {
  return length / rate;
}
