// Marks (印): what happened while a sound was kept, by its place in it.

/** Seconds from the beginning of the sound; `until` null: to its end. */
export type Mark = {
  kind: 'pause' | 'hold';
  from: number;
  until: number | null;
  /** Who began and who ended it, by name or id; null: by itself, or nobody has. */
  by: string | null;
  endedBy: string | null;
};

/** As much of the history of a call as leaves a mark. `at`: when it happened. */
export type Marking = { is: 'paused' | 'recorded_on' | 'held' | 'off_hold' | 'over'; at: Date; by: string | null };

const begins = { paused: 'pause', held: 'hold' } as const;

/** What was paused and held, in its order. What lies before the sound's beginning begins with it. */
export function marksOf(history: readonly Marking[], startedAt: Date): Mark[] {
  const marks: Mark[] = [];
  const place = (at: Date) => Math.max(0, (at.getTime() - startedAt.getTime()) / 1000);
  const close = (kind: Mark['kind'], { at, by }: Marking) => {
    const open = marks.findLast((mark) => mark.kind === kind && mark.until === null);
    if (open) Object.assign(open, { until: place(at), endedBy: by });
  };
  for (const each of history) {
    switch (each.is) {
      case 'paused':
      case 'held':
        marks.push({ kind: begins[each.is], from: place(each.at), until: null, by: each.by, endedBy: null });
        break;
      case 'recorded_on':
        close('pause', each);
        break;
      case 'off_hold':
        close('hold', each);
        break;
      case 'over':
        for (const kind of ['pause', 'hold'] as const) close(kind, each);
    }
  }
  return marks.filter(({ until }) => until === null || until > 0);
}
