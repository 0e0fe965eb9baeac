import type { Life } from './life.ts';

/** Lives on a pretend clock, one step at a time in the order of time: nothing happens twice at once, so nothing is left to luck. */
export type Agenda = {
  begin(life: Life, at: Date): void;
  /** Until that instant; who has more to do then goes on at the next run. */
  run(until: Date): Promise<void>;
};

type Entry = { at: number; place: number; life: Life };

export function openAgenda(time: { now(): Date; to(at: Date): Promise<void> }): Agenda {
  const entries: Entry[] = [];
  let places = 0;
  const put = (life: Life, at: number) => {
    const entry = { at, place: places++, life };
    const after = entries.findIndex((other) => other.at > at);
    entries.splice(after === -1 ? entries.length : after, 0, entry);
  };
  const step = async ({ at, life }: Entry) => {
    await time.to(new Date(Math.max(at, time.now().getTime())));
    const { done, value: seconds } = await life.next();
    if (!done) put(life, time.now().getTime() + seconds * 1000);
  };
  return {
    begin: (life, at) => put(life, at.getTime()),
    run: async (until) => {
      for (let next = entries[0]; next && next.at <= until.getTime(); next = entries[0]) {
        entries.shift();
        await step(next);
      }
      await time.to(until);
    },
  };
}
