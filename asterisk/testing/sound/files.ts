import { readFileSync, writeFileSync } from 'node:fs';
import { rate, type Sound } from './sound.ts';

/** One side, of 16 bits. What Asterisk left unfinished says a length of 0: all that follows is sound. */
export function readWav(path: string): Sound {
  const bytes = readFileSync(path);
  const begin = bytes.indexOf('data') + 8;
  const length = bytes.readUInt32LE(begin - 4) || bytes.length - begin;
  return samplesOf(bytes.subarray(begin, begin + length));
}

export function writeWav(path: string, sound: Sound): void {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + sound.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(sound.byteLength, 40);
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
