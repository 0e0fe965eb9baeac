const pieceSeconds = 0.2;

/** How loud the loudest fifth of a second of a sound (samples from -1 to 1) is: root mean square where full scale is 1. */
export function loudest(sound: Float32Array, rate: number): number {
  const size = Math.round(rate * pieceSeconds);
  const starts = Array.from({ length: Math.floor(sound.length / size) }, (_, piece) => piece * size);
  return Math.max(0, ...starts.map((from) => rootMeanSquare(sound.subarray(from, from + size))));
}

function rootMeanSquare(piece: Float32Array): number {
  const sum = piece.reduce((all, sample) => all + sample ** 2, 0);
  return Math.sqrt(sum / piece.length);
}

// -40 dB: speech on a telephone is some 10 to 20 dB above it, and the hiss of a line as much below.
const leastHeard = 0.01;

export function isHeard(loudness: number): boolean {
  return loudness >= leastHeard;
}
