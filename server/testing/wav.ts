import { wavHead } from '../guidance/sound/wav-head.ts';

type Asked = { rate: number; bits: number; sides: number; hertz: number; seconds: number };

/** A tone of half of full scale, as a WAV file of plain PCM. */
export function wavOf({ rate, bits, sides, hertz, seconds }: Asked): Buffer {
  const [bytes, length] = [bits / 8, Math.round(rate * seconds)];
  const data = Buffer.alloc(length * sides * bytes);
  for (let n = 0; n < length; n++) {
    const value = 0.5 * Math.sin((2 * Math.PI * hertz * n) / rate);
    const sample = Math.round(value * (2 ** (bits - 1) - 1)) + (bits === 8 ? 128 : 0);
    for (let side = 0; side < sides; side++) {
      const at = (n * sides + side) * bytes;
      if (bits === 8) data.writeUInt8(sample, at);
      else data.writeIntLE(sample, at, bytes);
    }
  }
  return Buffer.concat([wavHead({ rate, bits, sides, bytes: data.length }), data]);
}
