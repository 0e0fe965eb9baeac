type Asked = { rate: number; bits: number; sides: number /** Of the sound behind it. */; bytes: number };

/** What stands before plain samples in a WAV file: 44 bytes. */
export function wavHead({ rate, bits, sides, bytes }: Asked): Buffer {
  const [head, width] = [Buffer.alloc(44), (sides * bits) / 8];
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(sides, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * width, 28);
  head.writeUInt16LE(width, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return head;
}
