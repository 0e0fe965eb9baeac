/** A packet of RTP (RFC 3550). */
export type Packet = { payload: number; marker: boolean; sequence: number; timestamp: number; body: Buffer };

/** μ-law, and the number under which our telephones say that they send pressed keys. */
export const soundPayload = 0;
export const keyPayload = 101;

export function writePacket({ payload, marker, sequence, timestamp, body }: Packet): Buffer {
  const head = Buffer.alloc(12);
  head[0] = 0x80;
  head[1] = (marker ? 0x80 : 0) | payload;
  head.writeUInt16BE(sequence & 0xffff, 2);
  head.writeUInt32BE(timestamp >>> 0, 4);
  head.writeUInt32BE(0x64656e77, 8);
  return Buffer.concat([head, body]);
}

export function readPacket(bytes: Buffer): Packet & { source: number } {
  return {
    payload: bytes[1]! & 0x7f,
    marker: (bytes[1]! & 0x80) !== 0,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    source: bytes.readUInt32BE(8),
    body: bytes.subarray(12 + 4 * (bytes[0]! & 0x0f)),
  };
}
