// How loud a sound of a telephone is from moment to moment, to be drawn: of each side the loudest sample, 0 to 255.

/** `peaks`: of each moment, side after side. */
export type Peaks = { seconds: number; sides: number; peaks: Buffer };

export const peaksPerSecond = 20;
const rate = 8_000;

/** Takes plain samples (16 bits, 8000 a second, sides in turn) as they come, in parts of any length. */
export function peakMeter(sides: number): { add(part: Buffer): void; end(): Peaks } {
  const perPeak = (rate / peaksPerSecond) * sides;
  const peaks: number[] = [];
  let loudest = new Array<number>(sides).fill(0);
  let heard = 0;
  let odd = Buffer.alloc(0);
  const settle = () => {
    for (const each of loudest) peaks.push(Math.min(255, each >> 7));
    loudest = loudest.fill(0);
  };
  return {
    add: (part) => {
      const bytes = odd.length > 0 ? Buffer.concat([odd, part]) : part;
      const whole = bytes.length - (bytes.length % 2);
      for (let at = 0; at < whole; at += 2) {
        const [side, loud] = [heard % sides, Math.abs(bytes.readInt16LE(at))];
        if (loud > (loudest[side] as number)) loudest[side] = loud;
        heard += 1;
        if (heard % perPeak === 0) settle();
      }
      odd = Buffer.from(bytes.subarray(whole));
    },
    end: () => {
      if (heard % perPeak !== 0) settle();
      return { seconds: heard / sides / rate, sides, peaks: Buffer.from(peaks) };
    },
  };
}
