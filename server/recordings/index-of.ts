// A browser that records writes WebM as if it went out live: no length, no index, so nobody can jump in it. The sound is left
// as it is; a new head is put before it, which says how long it takes and where each cluster (half a minute or less) begins.
import { element, float, idsOf, numberIn, readElement, unsigned } from './ebml.ts';

/** `head` stands in for the first `skip` bytes of the sound. */
export type Index = { head: Buffer; skip: number };

type Cluster = { at: number; time: number };
type Scanned = {
  segmentAt: number;
  scale: number;
  tracks: Buffer | null;
  clusters: Cluster[];
  track: number;
  /** Ticks of the last block, and how far it is from the one before. */
  last: number;
  step: number;
};

/** Null where this is not such a recording: it is then heard as it is, from its beginning. */
export function indexOf(sound: Buffer): Index | null {
  const found = scan(sound);
  const first = found?.clusters[0];
  if (!found?.tracks || !first) return null;
  const info = element(idsOf.info, [
    element(idsOf.timecodeScale, unsigned(found.scale)),
    element(idsOf.duration, float(found.last + found.step)),
    element(idsOf.muxingApp, Buffer.from('denwaban')),
    element(idsOf.writingApp, Buffer.from('denwaban')),
  ]);
  const before = Buffer.concat([info, found.tracks]);
  // Every number in it takes eight bytes, so that its length is known before its positions are.
  const length = before.length + cuesOf(found, 0).length;
  const cues = cuesOf(found, length - first.at);
  const head = Buffer.concat([sound.subarray(0, found.segmentAt), segmentHeader, before, cues]);
  return { head, skip: first.at };
}

// The size is left unknown, as it was.
const segmentHeader = Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);

function cuesOf({ clusters, track }: Scanned, shift: number): Buffer {
  return element(
    idsOf.cues,
    clusters.map(({ at, time }) =>
      element(idsOf.cuePoint, [
        element(idsOf.cueTime, unsigned(time)),
        element(idsOf.cueTrackPositions, [
          element(idsOf.cueTrack, unsigned(track)),
          element(idsOf.cueClusterPosition, unsigned(at + shift)),
        ]),
      ]),
    ),
  );
}

/** Walks over the elements; segment and clusters are walked into. Ends where the sound does, or where it is broken off. */
function scan(sound: Buffer): Scanned | null {
  const found: Scanned = { segmentAt: -1, scale: 1_000_000, tracks: null, clusters: [], track: 1, last: 0, step: 0 };
  let at = 0;
  for (let next = readElement(sound, at); next; next = readElement(sound, at)) {
    const { id, body, end } = next;
    if (at === 0 && id !== idsOf.ebml) return null;
    if (id === idsOf.segment) found.segmentAt = at;
    if (id === idsOf.cluster) found.clusters.push({ at, time: 0 });
    if (id === idsOf.segment || id === idsOf.cluster || id === idsOf.info) at = body;
    else if (end === null || end > sound.length) break;
    else {
      note(found, id, sound.subarray(at, end), sound.subarray(body, end));
      at = end;
    }
  }
  return found.segmentAt < 0 ? null : found;
}

function note(found: Scanned, id: number, whole: Buffer, body: Buffer): void {
  const cluster = found.clusters.at(-1);
  switch (id) {
    case idsOf.timecodeScale:
      found.scale = numberIn(body);
      return;
    case idsOf.tracks:
      found.tracks = whole;
      return;
    case idsOf.timecode:
      if (cluster) cluster.time = numberIn(body);
      return;
    case idsOf.simpleBlock: {
      if (!cluster || body.length < 4) return;
      const time = cluster.time + body.readInt16BE(1);
      found.track = body.readUInt8(0) & 0x7f;
      found.step = Math.max(0, time - found.last);
      found.last = time;
    }
  }
}
