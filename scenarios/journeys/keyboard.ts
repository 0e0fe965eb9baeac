import type { Locator, Page } from 'playwright-core';
import { demoPassword } from '../../database/cast/index.ts';

export type Keyboard = Awaited<ReturnType<typeof keyboardOf>>;

const countsPresses = `
  pressed = 0;
  addEventListener('keydown', ({ key }) => ['Alt', 'Control', 'Shift', 'Meta'].includes(key) || pressed++, true);
`;

/** Hands on a keyboard and on nothing else. The desk puts the cursor where it belongs by itself, or the test fails. */
export async function keyboardOf(page: Page) {
  const { keyboard } = page;
  const at = (field: string): Promise<void> => page.locator(`[name="${field}"]:focus`).first().waitFor();
  const press = (keys: string) => keyboard.press(keys);
  // What a mouse would do is counted in the page, so that a test can say there was none.
  await page.addInitScript(`pointed = 0; addEventListener('pointerdown', () => pointed++, true)`);
  await page.addInitScript(countsPresses);
  return {
    /** Waits for the cursor to be there. */
    at,
    on: (field: Locator): Promise<void> => field.and(page.locator(':focus')).waitFor(),
    press,
    /** How many keys were pressed on this page meanwhile: a chord is one press, text that is written is none. */
    countedDuring: async (work: () => Promise<void>): Promise<number> => {
      await page.evaluate('pressed = 0');
      await work();
      return page.evaluate<number>('pressed');
    },
    /** Into the field one is in. */
    write: (text: string) => keyboard.insertText(text),
    type: async (field: string, text: string) => {
      await at(field);
      await keyboard.insertText(text);
      await press('Enter');
    },
    choose: async (field: string, digit: string) => {
      await at(field);
      await press(digit);
    },
    readBack: async (field: string) => {
      await at(`${field}.readBack`);
      await press('Space');
      await press('Enter');
    },
    /** Kana are typed and converted; the Enter that takes the word is part of writing it. */
    converts: async (kana: string, word: string) => {
      const input = await page.context().newCDPSession(page);
      const length = word.length;
      await input.send('Input.imeSetComposition', {
        text: kana,
        selectionStart: kana.length,
        selectionEnd: kana.length,
      });
      await input.send('Input.imeSetComposition', { text: word, selectionStart: length, selectionEnd: length });
      await input.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
      await keyboard.insertText(word);
      await input.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
      await input.detach();
    },
    signsIn: async (site: string, email: string) => {
      await page.goto(`${site}/sign-in`);
      await at('email');
      await keyboard.insertText(email);
      await press('Tab');
      await keyboard.insertText(demoPassword);
      await press('Enter');
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    },
  };
}
