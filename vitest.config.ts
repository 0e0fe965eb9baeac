import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { areAtHand } from './asterisk/packages/place.ts';
import { chromiumAtHand } from './bin/chromium.mjs';

/** The longest come first: begun last, one of them alone would keep everybody waiting at the end. */
const fromLongToShort = ['/scenarios/journeys/', '/scenarios/', '/asterisk/', '/server/', '/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => fromLongToShort.findIndex((folder) => moduleId.includes(folder));
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

const testsOf = (parts: string) => [`${parts}/**/*.test.{ts,tsx}`];

export default defineConfig({
  test: {
    // Processes, not threads: the kernel ends an embedded PostgreSQL with the thread that started it.
    pool: 'forks',
    // As many as there are cores: half of the time a story waits for its database or its browser.
    maxWorkers: '100%',
    // A story may pass days of pretend time; on a busy machine that takes more than a moment of ours.
    testTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      // A rule leaves nothing behind for another to stumble over: what they are made of is read once, not for every file.
      { extends: true, test: { name: 'rules', include: testsOf('{domain,api,web}'), isolate: false } },
      {
        extends: true,
        test: {
          name: 'stories',
          include: testsOf('{server,scenarios,bench,database,asterisk}'),
          globalSetup: 'server/testing/global-setup.ts',
          // Two agencies are raised with a life behind them, on a machine that has other things to do.
          hookTimeout: 240_000,
          // Read with inject('chromium'); a test that needs it begins with test.skipIf(!inject('chromium')). So with the telephones.
          provide: { chromium: chromiumAtHand(), telephones: areAtHand() },
        },
      },
    ],
  },
});
