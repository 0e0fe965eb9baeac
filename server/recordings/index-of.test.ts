import { expect, test } from 'vitest';
import { aRecording } from '../testing/live-webm.ts';
import { element, idsOf, readElement } from './ebml.ts';
import { indexOf } from './index-of.ts';

const minutes = 10;
const sound = aRecording({ minutes });
const index = indexOf(sound);
if (!index) throw new Error('there is no index');
const indexed = Buffer.concat([index.head, sound.subarray(index.skip)]);

/** Everything inside an element, by id. */
function inside(bytes: Buffer): { id: number; body: Buffer; at: number }[] {
  const found = [];
  for (let at = 0, next = readElement(bytes, at); next?.end; next = readElement(bytes, at)) {
    found.push({ id: next.id, body: bytes.subarray(next.body, next.end), at });
    at = next.end;
  }
  return found;
}
const number = (bytes: Buffer) => Number(bytes.readBigUInt64BE());

test('the head says how long the recording takes', () => {
  const segment = indexed.indexOf('18538067', 'hex') + 12;
  const [info] = inside(indexed.subarray(segment));
  const duration = inside(info?.body ?? Buffer.alloc(0)).find(({ id }) => id === idsOf.duration);
  expect(duration?.body.readDoubleBE()).toBe(minutes * 60_000);
});

test('each of its points leads to the cluster that begins at that time', () => {
  const segment = indexed.indexOf('18538067', 'hex') + 12;
  const cues = inside(indexed.subarray(segment)).find(({ id }) => id === idsOf.cues);
  const points = inside(cues?.body ?? Buffer.alloc(0)).map(({ body }) => {
    const [time, positions] = inside(body);
    const [track, position] = inside(positions?.body ?? Buffer.alloc(0));
    if (!time || !track || !position) throw new Error('a point without a place');
    return { time: number(time.body), track: number(track.body), position: number(position.body) };
  });
  expect(points).toHaveLength((minutes * 60) / 30);
  for (const { time, track, position } of points) {
    expect(track).toBe(1);
    const cluster = readElement(indexed, segment + position);
    expect(cluster).toMatchObject({ id: idsOf.cluster });
    const timecode = readElement(indexed, cluster?.body ?? 0);
    expect(indexed.readUIntBE(timecode?.body ?? 0, 4)).toBe(time);
  }
});

test('the sound itself is as it was', () => {
  const first = sound.indexOf('1f43b675', 'hex');
  expect(indexed.subarray(index.head.length).equals(sound.subarray(first))).toBe(true);
});

test('a recording that was broken off in the middle of a block has its index up to there', () => {
  expect(indexOf(sound.subarray(0, Math.floor(sound.length / 2)))).not.toBeNull();
});

test.each([
  ['something else', Buffer.from('one two three')],
  ['nothing', Buffer.alloc(0)],
  ['a head without sound', element(idsOf.ebml, Buffer.alloc(4))],
])('%s has no index', (_, bytes) => {
  expect(indexOf(bytes)).toBeNull();
});
