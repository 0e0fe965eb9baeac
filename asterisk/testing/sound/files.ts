import { readFileSync, writeFileSync } from 'node:fs';
import { wavHead } from '../../../server/guidance/sound/wav-head.ts';
import { rate, type Sound } from './sound.ts';

/** One side, of 16 bits. What Asterisk left unfinished says a length of 0: all that follows is sound. */
export function readWav(path: string): Sound {
  const bytes = readFileSync(path);
  const begin = bytes.indexOf('data') + 8;
  const length = bytes.readUInt32LE(begin - 4) || bytes.length - begin;
  return samplesOf(bytes.subarray(begin, begin + length));
}

export function writeWav(path: string, sound: Sound): void {
  const head = wavHead({ rate, bits: 16, sides: 1, bytes: sound.byteLength });
  writeFileSync(path, Buffer.concat([head, Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength)]));
}

function samplesOf(bytes: Buffer): Sound {
  return Int16Array.from({ length: bytes.length >> 1 }, (_, n) => bytes.readInt16LE(n * 2));
}

/** A sound of two sides without a head, their samples in turn. */
export function readSides(path: string): { left: Sound; right: Sound } {
  const both = samplesOf(readFileSync(path));
  return { left: both.filter((_, n) => n % 2 === 0), right: both.filter((_, n) => n % 2 === 1) };
}
