import { setImmediate as breath } from 'node:timers/promises';
import type { Wave } from './read-wav.ts';

/** Samples a second, as a telephone carries them. */
export const rate = 8_000;

// Ten seconds of sound at a time: meanwhile others have their turn.
const stretch = 10 * rate;

/** From any rate to a telephone's, without what a telephone cannot carry: a windowed sinc, one of few sets of weights for each sample. */
export async function telephoneSound({ rate: from, samples }: Wave): Promise<Int16Array> {
  const filter = filterFrom(from);
  const sound = new Int16Array(Math.floor((samples.length * rate) / from));
  for (let begin = 0; begin < sound.length; begin += stretch) {
    const end = Math.min(begin + stretch, sound.length);
    for (let n = begin; n < end; n++) sound[n] = sampleAt(samples, filter, n);
    await breath();
  }
  return sound;
}

type Filter = { up: number; down: number; reach: number; weights: Float32Array[] };

/** Eight crossings of nought to either side, down to 0.9 of half the lower of the two rates, faded out by a Hann window. */
function filterFrom(from: number): Filter {
  const shared = greatestDivisor(from, rate);
  const [up, down] = [rate / shared, from / shared];
  const cut = 0.9 * Math.min(1, rate / from);
  const reach = Math.ceil(8 / cut);
  const weights = Array.from({ length: up }, (_, phase) =>
    Float32Array.from({ length: 2 * reach + 1 }, (_, k) => weight(k - reach - phase / up, cut, reach)),
  );
  return { up, down, reach, weights };
}

function weight(x: number, cut: number, reach: number): number {
  if (Math.abs(x) > reach) return 0;
  const sinc = x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x);
  return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / reach));
}

function sampleAt(samples: Float32Array, { up, down, reach, weights }: Filter, n: number): number {
  const place = n * down;
  const [middle, phase] = [Math.floor(place / up), place % up];
  const mine = weights[phase] as Float32Array;
  let sum = 0;
  for (let k = 0; k < mine.length; k++) sum += (mine[k] as number) * (samples[middle + k - reach] ?? 0);
  return Math.max(-32_768, Math.min(32_767, Math.round(sum * 32_767)));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
