import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hears, openLineOffice } from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import { cast } from '../../database/cast/index.ts';
import { keyboardOf } from '../journeys/keyboard.ts';
import { complaintsOf } from '../journeys/looking.ts';
import { openWindow } from '../journeys/windows.ts';
import { browserWith } from '../voice/browser.ts';
import { rawMicrophone } from './raw-microphone.ts';

export const { suzuki: operator } = cast.minato.staff;

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** An operator's desk in a real browser, in an office on real lines: the page is the telephone, by which a tone is said. */
export async function openDesk(executable: string) {
  const folder = mkdtempSync(join(tmpdir(), 'denwaban-desk-'));
  const office = await openLineOffice();
  await office.admit(operator);
  const browser = await browserWith(executable, join(folder, 'operator.wav'), hears.operator);
  const page = await openWindow(browser, 'desk', { microphone: true });
  await page.addInitScript(rawMicrophone);
  const complaints = complaintsOf(page);
  return {
    ...{ office, page, complaints, folder },
    /** The operator signs in by keyboard, and waits for calls at a telephone that works. */
    sitsDown: async () => {
      const hands = await keyboardOf(page);
      await hands.signsIn(office.site, operator.email);
      await page.getByText('いまは着信を受けません').waitFor();
      await hands.press('Alt+W');
      await page.getByText('電話機 使えます').waitFor();
      return hands;
    },
    close: async () => {
      await browser.close();
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
