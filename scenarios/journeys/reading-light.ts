// What a customer of さくら通販 says whose reading light does not work, as it is taken down without a mouse.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Typing, Enter from field to field, a digit for a choice, and the keys printed on the buttons. Returns the receipt number. */
export async function takesTheMessageByKeyboard(desk: Page): Promise<string> {
  const { keyboard } = desk;
  const typed = async (field: string, text: string) => {
    await cursorIn(desk, field);
    await keyboard.type(text);
    await keyboard.press('Enter');
  };
  const chosen = async (field: string, digit: string) => {
    await cursorIn(desk, field);
    await keyboard.press(digit);
  };
  const readBack = async (field: string) => {
    await cursorIn(desk, `${field}.readBack`);
    await keyboard.press('Space');
    await keyboard.press('Enter');
  };

  await chosen('kind', '1');
  await typed('askedFor', '');
  await typed('summary', 'LED読書灯が点灯しない');
  await cursorIn(desk, 'details');
  await keyboard.type('昨日届いたばかりとのことです。');
  await keyboard.press('Tab');
  await chosen('answers.matter', '3');
  await typed('answers.order_number', 'sk-204815');
  await readBack('answers.order_number');
  await typed('answers.item', 'LED読書灯');
  await chosen('answers.fault', '3');
  await cursorIn(desk, 'answers.wants');
  await keyboard.press('Alt+U');
  await desk.locator('[role=menuitem]:focus', { hasText: 'お断り' }).waitFor();
  await keyboard.press('Enter');
  await desk.getByText('伺えず（お断り）').waitFor();
  await typed('answers.name', '山本 和子');
  await typed('answers.name.reading', 'やまもと かずこ');
  await readBack('answers.name');
  await typed('answers.phone', '０９０（１２３４）５６７８');
  await readBack('answers.phone');
  await chosen('callback.wanted', '1');
  await typed('callback.number', '');
  await typed('callback.wishWords', '今日の夕方');
  await desk.getByText('すべて伺いました').waitFor();
  await keyboard.press('Control+Enter');

  const receipt = desk.getByRole('status').filter({ hasText: '受け付けました' });
  const receiptNumber = /[A-Z0-9]+-[\d-]+/.exec((await receipt.textContent()) ?? '')?.[0];
  expect(receiptNumber).toBeDefined();
  return receiptNumber as string;
}

/** The desk puts the cursor there by itself, or the test fails. */
export function cursorIn(desk: Page, field: string): Promise<void> {
  return desk.locator(`[name="${field}"]:focus`).first().waitFor();
}
