import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { type OpenHouse, type Opening, openHouse } from './house.ts';

/** What the journeys of one file go through: an open house, and a browser. */
type Stage = { house: OpenHouse; browser: Browser };

/** Set up before the first journey and cleared after the last; where there is no browser, nobody goes anywhere. */
export function onStage(opening: Opening = {}) {
  const executablePath = inject('chromium');
  const stage = {} as Stage;
  beforeAll(async () => {
    if (!executablePath) return;
    stage.house = await openHouse(opening);
    stage.browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.house?.close();
  }, 60_000);
  return { stage, journey: test.skipIf(!executablePath) };
}
