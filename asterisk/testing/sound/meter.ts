import { rate, type Sound } from './sound.ts';

/**
 * How loud one frequency is in a sound, as the amplitude of that sine where full scale is 1: Goertzel's filter, which is one
 * line of a Fourier transform.
 */
export function loudness(sound: Sound, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [last, before] = [0, 0];
  for (const sample of sound) [last, before] = [sample / 32_768 + turn * last - before, last];
  const power = last * last + before * before - turn * last * before;
  return sound.length === 0 ? 0 : (2 * Math.sqrt(Math.max(0, power))) / sound.length;
}

/** Of everything in it, whatever its frequency: root mean square where full scale is 1. */
export function energy(sound: Sound): number {
  const sum = sound.reduce((all, sample) => all + (sample / 32_768) ** 2, 0);
  return sound.length === 0 ? 0 : Math.sqrt(sum / sound.length);
}

/** A sound in pieces of so many seconds; the last one may be shorter. */
export function pieces(sound: Sound, seconds: number): Sound[] {
  const size = Math.round(rate * seconds);
  return Array.from({ length: Math.ceil(sound.length / size) }, (_, n) => sound.subarray(n * size, (n + 1) * size));
}
