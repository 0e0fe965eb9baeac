const everyMs = 1000;

/** Progress is written down once a second at most, one after the other, and a page that asks again sees how far it is. */
export function seldom(write: (done: number, total: number) => Promise<unknown>) {
  let last = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    heard: (done: number, total: number) => {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      // What fails here is only how far it is; the work itself goes on.
      writing = writing.then(() => write(done, total)).catch(() => {});
    },
    end: () => writing,
  };
}
