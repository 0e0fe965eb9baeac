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
  return Buffer.concat([headOf({ rate, bits, sides, length: data.length }), data]);
}

function headOf({ rate, bits, sides, length }: Pick<Asked, 'rate' | 'bits' | 'sides'> & { length: number }): Buffer {
  const [head, width] = [Buffer.alloc(44), (sides * bits) / 8];
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(sides, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * width, 28);
  head.writeUInt16LE(width, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(length, 40);
  return head;
}
