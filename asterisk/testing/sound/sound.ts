// Sound: samples of 16 bits at 8000 a second, as a telephone carries it.

export type Sound = Int16Array;

export const rate = 8000;

/** A steady tone; half of full scale is as loud as a telephone needs. */
export function tone(hertz: number, seconds: number): Sound {
  const samples = { length: rate * seconds };
  return Int16Array.from(samples, (_, n) => 16_000 * Math.sin((2 * Math.PI * hertz * n) / rate));
}

export function silence(seconds: number): Sound {
  return new Int16Array(rate * seconds);
}

export function joined(...parts: readonly Sound[]): Sound {
  return Int16Array.from(parts.flatMap((part) => [...part]));
}
