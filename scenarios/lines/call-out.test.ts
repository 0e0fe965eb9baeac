// A call that an operator makes at a desk in a real browser: the page is their telephone, and a carrier rings somebody outside.
import { heardBy, hears as tones } from '@denwaban/server/exchange/asterisk/testing/line-office.ts';
import { is } from '@denwaban/server/exchange/asterisk/testing/states.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tone } from '../../asterisk/testing/sound/sound.ts';
import { faultsOf } from '../journeys/looking.ts';
import { hears } from '../journeys/windows.ts';
import { type Desk, openDesk } from './desk.ts';

const executable = inject('chromium');

describe.skipIf(!inject('telephones') || !executable)('a call out of the page', () => {
  let at: Desk;
  beforeAll(async () => {
    at = await openDesk(executable!);
  });
  afterAll(() => at?.close());

  test('shows where a number leads before it is rung, picks up by itself, and is heard on both sides', async () => {
    const { office, page: desk } = at;
    const outside = await office.outside();
    outside.says(tone(tones.caller, 1));
    const hands = await at.sitsDown();

    await hands.press('Alt+D');
    const box = desk.getByRole('dialog', { name: '架電する' });
    await box.getByRole('combobox', { name: 'クライアント' }).fill('さくら');
    await desk.getByRole('option', { name: 'さくら通販' }).click();
    await box.getByLabel('電話番号').fill('0990-123-456');
    await hands.press('Enter');
    await box.getByText('0990で始まる番号は情報料がかかるため、かけられません。').waitFor();
    await box.getByLabel('電話番号').fill('090-1234-5678');
    await hands.press('Enter');
    await box.getByText('携帯電話').waitFor();
    await box.getByText('03-1234-1020').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await hands.press('Enter');

    const { from } = await outside.rings();
    expect(from).toContain('sip:0312341020@');
    await desk.getByText('相手の電話が鳴っています').waitFor();
    expect(await faultsOf(desk)).toEqual([]);
    await outside.answers();
    await office.call(is('talking'));
    await Promise.all([heardBy(outside, 'operator'), hears(desk, tones.caller)]);
    expect(await faultsOf(desk)).toEqual([]);

    await hands.press('Alt+K');
    await outside.isLetGo();
    await desk.getByText('通話は終わりました').waitFor();
    await hands.press('Control+Enter');
    await desk
      .getByText('着信をお待ちください')
      .or(desk.getByRole('button', { name: /架電/ }))
      .first()
      .waitFor();
    expect(at.complaints).toEqual([]);
  });
});
