import { rate, type Sound } from './sound.ts';

/** From so many samples a second to a telephone's 8000, without what a telephone cannot carry. */
export function slower(sound: Sound, from: number): Sound {
  const step = from / rate;
  const reach = 8 * step;
  const window = Array.from({ length: 2 * reach + 1 }, (_, n) => filter(n - reach, step, reach));
  const at = (n: number) => window.reduce((sum, weight, k) => sum + weight * (sound[n * step + k - reach] ?? 0), 0);
  return Int16Array.from({ length: Math.floor(sound.length / step) }, (_, n) => at(n));
}

/** A sinc that is nought beyond 0.9 of half the new rate, faded out by a Hann window. */
function filter(n: number, step: number, reach: number): number {
  const cut = 0.9 / step;
  const sinc = n === 0 ? cut : Math.sin(Math.PI * cut * n) / (Math.PI * n);
  return sinc * (0.5 + 0.5 * Math.cos((Math.PI * n) / (reach + 1)));
}
