// EBML, the notation of WebM: elements of an id, a size and a body (RFC 8794).

export const idsOf = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  timecode: 0xe7,
  simpleBlock: 0xa3,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
} as const;

/** Where the element at `at` has its body and its end; null where none begins, `end` null where its size is unknown. */
export function readElement(bytes: Buffer, at: number): { id: number; body: number; end: number | null } | null {
  const idLength = lengthAt(bytes, at);
  const sizeLength = idLength > 0 && idLength <= 4 ? lengthAt(bytes, at + idLength) : 0;
  const body = at + idLength + sizeLength;
  if (sizeLength === 0 || body > bytes.length) return null;
  const size = sizeAt(bytes, at + idLength, sizeLength);
  return { id: bytes.readUIntBE(at, idLength), body, end: size === null ? null : body + size };
}

/** How many bytes a number takes stands in the leading zeros of its first. */
function lengthAt(bytes: Buffer, at: number): number {
  const first = bytes[at];
  return first ? Math.clz32(first) - 23 : 0;
}

function sizeAt(bytes: Buffer, at: number, length: number): number | null {
  let size = (bytes[at] as number) & (0xff >> length);
  let isUnknown = size === 0xff >> length;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    size = size * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return isUnknown ? null : size;
}

export function numberIn(body: Buffer): number {
  return body.reduce((number, byte) => number * 256 + byte, 0);
}

export function element(id: number, body: Buffer | readonly Buffer[]): Buffer {
  const inside = Buffer.isBuffer(body) ? body : Buffer.concat(body);
  const name = Buffer.from(id.toString(16), 'hex');
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length));
  size[0] = 0x01;
  return Buffer.concat([name, size, inside]);
}

export function unsigned(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

export function float(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}
