import { rate } from './telephone-sound.ts';

const hertz = 1_400;
const seconds = 0.5;

/** 発信音: after it the caller speaks. Faded in and out, or it would click. */
export function tone(): Int16Array {
  return Int16Array.from({ length: seconds * rate }, (_, n) => {
    const fade = Math.min(1, n / 80, (seconds * rate - n) / 80);
    return Math.round(8_000 * fade * Math.sin((2 * Math.PI * hertz * n) / rate));
  });
}
