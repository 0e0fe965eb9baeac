import { isRefusal } from '@denwaban/domain/refusals';
import { describe, expect, test } from 'vitest';
import { loudness } from '../../../asterisk/testing/sound/meter.ts';
import { tone as toneOf } from '../../../asterisk/testing/sound/sound.ts';
import { wavOf } from '../../testing/wav.ts';
import { readWav } from './read-wav.ts';
import { telephoneSound } from './telephone-sound.ts';
import { writeWav } from './write-wav.ts';

const brought = async (bytes: Buffer) => {
  const wave = readWav(bytes);
  if (isRefusal(wave)) throw new Error(wave.code);
  return telephoneSound(wave);
};

describe('a sound as it was sent, as a telephone carries it', () => {
  test.each([
    [8_000, 16, 1],
    [8_000, 8, 1],
    [11_025, 16, 1],
    [16_000, 16, 2],
    [22_050, 24, 1],
    [44_100, 24, 2],
    [48_000, 16, 2],
    [96_000, 32, 2],
  ])('%i samples a second of %i bits, %i sides', async (rate, bits, sides) => {
    const sound = await brought(wavOf({ rate, bits, sides, hertz: 1_000, seconds: 0.5 }));
    expect(sound).toHaveLength(4_000);
    const middle = sound.subarray(800, 3_200);
    expect(loudness(middle, 1_000)).toBeCloseTo(0.5, 1);
    for (const other of [440, 3_000]) expect(loudness(middle, other)).toBeLessThan(0.02);
  });

  test('what it cannot carry is left out, and does not come back as another tone', async () => {
    const sound = await brought(wavOf({ rate: 48_000, bits: 16, sides: 1, hertz: 7_000, seconds: 0.5 }));
    expect(loudness(sound.subarray(800, 3_200), 1_000)).toBeLessThan(0.01);
  });

  test('written and read again it is the same', async () => {
    const sound = toneOf(440, 0.5);
    expect(await brought(writeWav(sound))).toHaveLength(sound.length);
    expect(loudness(await brought(writeWav(sound)), 440)).toBeCloseTo(loudness(sound, 440), 2);
  });

  test('what a recorder that was cut off says of its length is not believed', async () => {
    const wav = wavOf({ rate: 8_000, bits: 16, sides: 1, hertz: 440, seconds: 0.5 });
    wav.writeUInt32LE(0, 40);
    expect(await brought(wav)).toHaveLength(4_000);
  });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['an MP3', Buffer.concat([Buffer.from('ID3'), Buffer.alloc(400)])],
  ['a head without sound', writeWav(new Int16Array(0))],
  ['sound that is packed in another way', withCoding(2)],
  ['a rate of nothing', wavOf({ rate: 100, bits: 16, sides: 1, hertz: 10, seconds: 1 })],
])('%s cannot be read', (_what, bytes) => {
  expect(readWav(bytes)).toMatchObject({ code: 'sound_unreadable' });
});

function withCoding(coding: number): Buffer {
  const wav = wavOf({ rate: 8_000, bits: 16, sides: 1, hertz: 440, seconds: 0.1 });
  wav.writeUInt16LE(coding, 20);
  return wav;
}
