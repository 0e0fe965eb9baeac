import { rate, type Sound } from './sound.ts';

type Samples = Sound | Float64Array;

/**
 * How loud one frequency is in a sound, as the amplitude of that sine where full scale is 1: Goertzel's filter, which is one
 * line of a Fourier transform.
 */
export function loudness(sound: Samples, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [last, before] = [0, 0];
  for (const sample of sound) [last, before] = [sample / 32_768 + turn * last - before, last];
  const power = last * last + before * before - turn * last * before;
  return sound.length === 0 ? 0 : (2 * Math.sqrt(Math.max(0, power))) / sound.length;
}

const moment = rate / 50;

/**
 * By `loudest` there is less than this of a frequency 160 Hz away in a tone of ours, though every other packet of it is lost; and more
 * than this of itself in a packet and a half.
 */
export const leak = 0.06;

/**
 * The same where it is loudest, for two fiftieths of a second at least. Where a sound begins, ends or jumps there is a moment of
 * every frequency, which is none of them: the quieter of two moments that follow each other counts, and each fades in and out, so
 * that there is no such moment where it is cut out itself.
 */
export function loudest(sound: Sound, hertz: number): number {
  const starts = Array.from({ length: Math.ceil(sound.length / moment) * 2 }, (_, half) => half * (moment / 2));
  const heard = starts.map((start) => loudness(faded(sound.subarray(start, start + moment)), hertz));
  return heard.reduce((most, loud, half) => Math.max(most, Math.min(loud, heard[half + 2] ?? 0)), 0);
}

/** By a Hann window, of which the mean is 1: a tone in it is as loud as it was. Nothing follows where the sound is over. */
function faded(sound: Sound): Float64Array {
  const weight = (n: number) => 1 - Math.cos((2 * Math.PI * (n + 0.5)) / moment);
  return Float64Array.from({ length: moment }, (_, n) => (sound[n] ?? 0) * weight(n));
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
