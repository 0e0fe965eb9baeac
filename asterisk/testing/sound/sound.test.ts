import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWav, writeWav } from './files.ts';
import { energy, leak, loudest, loudness, pieces } from './meter.ts';
import { slower } from './slower.ts';
import { joined, rate, type Sound, silence, tone } from './sound.ts';
import { fromUlaw, toUlaw } from './ulaw.ts';

const full = 16_000 / 32_768;

test.each([
  ['the tone itself', tone(440, 1), 440, full],
  ['a tone beside it', tone(700, 1), 440, 0],
  ['silence', silence(1), 440, 0],
  ['half a second of it in one', joined(tone(440, 0.5), silence(0.5)), 440, full / 2],
  ['the tone under another one', sum(tone(440, 1), tone(1000, 1)), 440, full],
  ['a low one', tone(60, 1), 60, full],
  ['a high one', tone(3300, 1), 3300, full],
  ['nothing at all', silence(0), 440, 0],
])('how loud a frequency is in %s', (_, sound, hertz, loud) => {
  expect(loudness(sound, hertz)).toBeCloseTo(loud, 3);
});

test.each([
  ['the tone itself', tone(440, 1), full],
  ['a tone beside it', tone(600, 1), 0],
  ['no tone', silence(1), 0],
  ['a syllable of it', joined(silence(0.5), tone(440, 0.1), silence(0.5)), full],
  ['a syllable of it, in the middle of another', joined(tone(600, 0.5), tone(440, 0.1), tone(600, 0.5)), full],
  ['a tone beside it that jumps', joined(tone(600, 0.1), inverted(tone(600, 0.1)), silence(0.1)), 0],
  ['less than a moment', silence(0.01), 0],
  ['nothing at all', silence(0), 0],
])('how loud a frequency is at its loudest in %s', (_, sound, loud) => {
  expect(loudest(sound, 440)).toBeCloseTo(loud, 2);
});

test('wherever a tone begins, ends and falters, it is not heard as another, and what there is of itself is heard', () => {
  for (let begins = 0; begins < rate / 50; begins += 7) {
    const before = silence(0.1 + begins / rate);
    for (const beside of [600, 280, 1000, 1700]) {
      expect(loudest(joined(before, tone(beside, 0.1234)), 440)).toBeLessThan(leak / 4);
      expect(loudest(joined(before, faltering(tone(beside, 0.5))), 440)).toBeLessThan(leak);
    }
    expect(loudest(joined(before, tone(440, 0.03), silence(0.1)), 440)).toBeGreaterThan(leak);
  }
});

test.each([
  ['silence', silence(1), 0],
  ['a tone', tone(440, 1), full / Math.SQRT2],
  ['a tone for half of the time', joined(tone(440, 1), silence(1)), full / 2],
  ['nothing at all', silence(0), 0],
])('the energy of %s', (_, sound, loud) => {
  expect(energy(sound)).toBeCloseTo(loud, 3);
});

test('a sound is measured piece by piece, the last of which may be short', () => {
  const sound = joined(tone(440, 1), silence(1), tone(700, 0.5));
  const heard = pieces(sound, 1).map((piece) => [piece.length / rate, loudness(piece, 440) > 0.1]);
  expect(heard).toEqual([
    [1, true],
    [1, false],
    [0.5, false],
  ]);
});

test.each([
  [0, 0xff],
  [32_124, 0x80],
  [-32_124, 0x00],
  [32_767, 0x80],
  [-32_768, 0x00],
  [8, 0xfe],
  [-8, 0x7e],
  [1_000, 0xce],
])('μ-law has a byte for %i', (sample, byte) => {
  expect([...toUlaw(Int16Array.of(sample))]).toEqual([byte]);
});

test('every byte of μ-law comes back as itself, but that there are two noughts', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  expect([...toUlaw(fromUlaw(Uint8Array.from(bytes)))]).toEqual(bytes.map((byte) => (byte === 0x7f ? 0xff : byte)));
});

test('a tone sounds the same after μ-law', () => {
  expect(loudness(fromUlaw(toUlaw(tone(440, 1))), 440)).toBeCloseTo(full, 2);
});

test('a tone recorded six times faster is the same tone, and one that a telephone cannot carry is gone', () => {
  const fast = (hertz: number): Sound =>
    Int16Array.from({ length: 48_000 }, (_, n) => 16_000 * Math.sin((2 * Math.PI * hertz * n) / 48_000));
  expect(slower(fast(1000), 48_000)).toHaveLength(8000);
  expect(loudness(slower(fast(1000), 48_000), 1000)).toBeCloseTo(full, 2);
  expect(energy(slower(fast(6000), 48_000))).toBeLessThan(0.01);
});

test('a WAV file keeps a sound as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sound-'));
  writeWav(join(folder, 'a.wav'), tone(440, 0.1));
  expect(readWav(join(folder, 'a.wav'))).toEqual(tone(440, 0.1));
  rmSync(folder, { recursive: true });
});

function sum(one: Sound, other: Sound): Sound {
  return one.map((sample, n) => sample + (other[n] ?? 0));
}

function inverted(sound: Sound): Sound {
  return sound.map((sample) => -sample);
}

/** Every other packet is lost. */
function faltering(sound: Sound): Sound {
  return sound.map((sample, n) => (Math.floor((n * 50) / rate) % 2 === 0 ? sample : 0));
}
