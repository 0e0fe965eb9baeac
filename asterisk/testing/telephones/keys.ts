const keys = '0123456789*#';

export type KeyPacket = { marker: boolean; body: Buffer };

/**
 * A key pressed for a tenth of a second (RFC 4733), by what is sent in each fiftieth of a second: while it is down, then its end,
 * told three times, and what the thumb takes to the next key.
 */
export function keyMoments(key: string): KeyPacket[][] {
  const down = [160, 320, 480, 640].map((length, n) => [{ marker: n === 0, body: told(key, length, 0) }]);
  const up = [800, 800, 800].map((length) => ({ marker: false, body: told(key, length, 0x80) }));
  return [...down, up, [], []];
}

export function keyOf(body: Buffer): string {
  return keys[body[0] ?? 0] ?? '?';
}

function told(key: string, length: number, end: number): Buffer {
  const bytes = Buffer.from([keys.indexOf(key), end | 10, 0, 0]);
  bytes.writeUInt16BE(length, 2);
  return bytes;
}
