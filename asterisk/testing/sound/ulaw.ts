import type { Sound } from './sound.ts';

// μ-law (ITU-T G.711): a byte a sample, finer the quieter it is; how a telephone's sound travels.

const bias = 0x84;
const clip = 32_635;

export function toUlaw(sound: Sound): Buffer {
  return Buffer.from(Uint8Array.from(sound, encode));
}

export function fromUlaw(bytes: Uint8Array): Sound {
  return Int16Array.from(bytes, decode);
}

function encode(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), clip) + bias;
  const exponent = 31 - Math.clz32(magnitude) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | mantissa) & 0xff;
}

function decode(byte: number): number {
  const code = ~byte & 0xff;
  const magnitude = ((((code & 0x0f) << 3) + bias) << ((code >> 4) & 7)) - bias;
  return code & 0x80 ? -magnitude : magnitude;
}
