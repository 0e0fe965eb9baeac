import { type Refusal, refuse } from '@denwaban/domain/refusals';

/** A sound as it was sent: samples from -1 to 1, of one side, so many a second. */
export type Wave = { rate: number; samples: Float32Array };

const [pcm, ieeeFloat, extensible] = [1, 3, 0xfffe];

/** A WAV file of plain PCM, of any rate; of several sides the middle of them. Refuses sound_unreadable. */
export function readWav(bytes: Buffer): Wave | Refusal {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE')
    return refuse('sound_unreadable');
  const chunks = chunksOf(bytes);
  const [format, data] = [chunks.get('fmt '), chunks.get('data')];
  if (!format || format.length < 16 || !data) return refuse('sound_unreadable');
  const said = format.readUInt16LE(0);
  const coding = said === extensible && format.length >= 26 ? format.readUInt16LE(24) : said;
  const [sides, rate, bits] = [format.readUInt16LE(2), format.readUInt32LE(4), format.readUInt16LE(14)];
  const read = readers[`${coding} ${bits}`];
  if (!read || sides < 1 || sides > 8 || rate < 8_000 || rate > 192_000) return refuse('sound_unreadable');
  const width = bits / 8;
  const length = Math.floor(data.length / (width * sides));
  if (length === 0) return refuse('sound_unreadable');
  const samples = new Float32Array(length);
  for (let n = 0; n < length; n++) {
    let sum = 0;
    for (let side = 0; side < sides; side++) sum += read(data, (n * sides + side) * width);
    samples[n] = sum / sides;
  }
  return { rate, samples };
}

const readers: Record<string, (bytes: Buffer, at: number) => number> = {
  [`${pcm} 8`]: (bytes, at) => (bytes.readUInt8(at) - 128) / 128,
  [`${pcm} 16`]: (bytes, at) => bytes.readInt16LE(at) / 32_768,
  [`${pcm} 24`]: (bytes, at) => bytes.readIntLE(at, 3) / 8_388_608,
  [`${pcm} 32`]: (bytes, at) => bytes.readInt32LE(at) / 2_147_483_648,
  [`${ieeeFloat} 32`]: (bytes, at) => bytes.readFloatLE(at),
};

/** The first of each kind. A length beyond the end (a recorder that was cut off says 0 or 4 GB) is what is there. */
function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, told] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    const length = name === 'data' && told === 0 ? bytes.length : told;
    if (!chunks.has(name)) chunks.set(name, bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length)));
    at += 8 + length + (length % 2);
  }
  return chunks;
}
