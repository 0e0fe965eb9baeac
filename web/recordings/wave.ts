// What a sound looks like: columns of how loud it was, and how far along each second is.
import type { Wave } from '@denwaban/api/recordings';

/** Of each column the loudest moment of each side, 0 to 1; speech is quiet beside the loudest there can be. */
export type Columns = readonly (readonly number[])[];

export function columnsOf({ peaks, sides }: Pick<Wave, 'peaks' | 'sides'>, count: number): Columns {
  const loud = Uint8Array.from(atob(peaks), (each) => each.charCodeAt(0));
  const moments = Math.floor(loud.length / sides);
  const columns = Math.min(count, moments);
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * moments) / columns);
    const until = Math.max(from + 1, Math.floor(((column + 1) * moments) / columns));
    return Array.from({ length: sides }, (_side, side) => {
      let loudest = 0;
      for (let moment = from; moment < until; moment++) loudest = Math.max(loudest, loud[moment * sides + side] ?? 0);
      return Math.sqrt(loudest / 255);
    });
  });
}

/** As the path of a drawing so many columns wide and 2 high: the caller above its middle, us below; one side alone in both. */
export function pathOf(columns: Columns): string {
  return columns
    .map(
      ([above = 0, below = above], at) =>
        `M${at + 0.5} ${(1 - above * 0.96).toFixed(3)}V${(1 + below * 0.96).toFixed(3)}`,
    )
    .join('');
}

/** What was going on at that second. */
export function markAt(marks: Wave['marks'], second: number): Wave['marks'][number] | undefined {
  return marks.find(({ from, until }) => second >= from && (until === null || second < until));
}

/** Where a key leads from a second: arrows by five and thirty seconds, to either end; null for any other key. */
export function secondBy(key: string, at: number, seconds: number): number | null {
  const to: Record<string, number> = {
    ...{ ArrowLeft: at - 5, ArrowRight: at + 5, ArrowDown: at - 30, ArrowUp: at + 30 },
    ...{ PageDown: at - 60, PageUp: at + 60, Home: 0, End: seconds },
  };
  const found = to[key];
  return found === undefined ? null : Math.min(seconds, Math.max(0, found));
}
