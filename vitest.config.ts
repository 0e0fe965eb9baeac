import { defineConfig } from 'vitest/config';
import { areAtHand } from './asterisk/packages/place.ts';
import { chromiumAtHand } from './bin/chromium.mjs';

export default defineConfig({
  test: {
    include: ['{domain,api,server,web,scenarios,bench,database,asterisk}/**/*.test.{ts,tsx}'],
    globalSetup: 'server/testing/global-setup.ts',
    // Processes, not threads: the kernel ends an embedded PostgreSQL with the thread that started it.
    pool: 'forks',
    // As many as there are cores: half of the time a story waits for its database or its browser.
    maxWorkers: '100%',
    // A story may pass days of pretend time; on a busy machine that takes more than a moment of ours.
    testTimeout: 60_000,
    // Two agencies are raised with a life behind them, on a machine that has other things to do.
    hookTimeout: 240_000,
    // Read with inject('chromium'); a test that needs it begins with test.skipIf(!inject('chromium')). So with the telephones.
    provide: { chromium: chromiumAtHand(), telephones: areAtHand() },
  },
});
