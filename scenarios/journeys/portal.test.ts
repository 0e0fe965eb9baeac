// The portal on a telephone, the day after: a corrected message, a remark on it, the daily report, and where one is.
import { listCases } from '@denwaban/api/cases';
import { getClient } from '@denwaban/api/clients';
import { correctCase } from '@denwaban/api/corrections';
import { listRemarks } from '@denwaban/api/remarks';
import { setReportPolicy } from '@denwaban/api/reports';
import { addDays, dayOf, instantOf } from '@denwaban/domain/hours';
import type { Post } from '@denwaban/server/post/post.ts';
import type { Passwords } from '@denwaban/server/signin/library.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { signIns } from '../../database/cast/sign-ins.ts';
import { said, taken } from '../errands/errand.ts';
import { yamamoto } from '../messages.ts';
import { operator } from '../people/operator.ts';
import { openWorld } from '../world.ts';
import { keyboardOf } from './keyboard.ts';
import { onStage } from './stage.ts';
import { eventually, openWindow } from './windows.ts';

const { suzuki, watanabe, kato } = cast.minato.staff;
const { sakura } = cast;
const { sakurai } = sakura.contacts;

const { stage, journey } = onStage({ past: yesterday });

journey(
  'on a telephone: what was corrected and how, a remark on it, yesterday’s report with its callback, and away from the desk',
  { timeout: 180_000 },
  async () => {
    const phone = await openWindow(stage.browser, 'phone');
    await (await keyboardOf(phone)).signsIn(stage.house.site, sakurai.email);
    await remarks(phone);
    const supervisor = stage.house.person(watanabe);
    const [about] = (await supervisor.asks(listCases, { query: {} })).items;
    const { items } = await supervisor.asks(listRemarks, { query: {} });
    expect(items).toMatchObject([{ kind: 'wrong_number', words: '控えの番号と違います。', case: about?.id }]);
    await readsTheReport(phone);
    await isAway(phone);
  },
);

/** Before the doors of this day are opened: a call, the report at six, and a number heard wrongly. */
async function yesterday(built: { ownerUrl: string; secret: string; passwords: Passwords }): Promise<void> {
  const day = addDays(dayOf(new Date()), -1);
  const post: Post = { mail: 'configured', domain: 'outbox.invalid', send: async () => ({ how: 'sent' }) };
  const world = await openWorld({ ...built, at: instantOf(day, '17:00'), post });
  const person = ({ email }: { email: string }) => {
    const found = signIns.find((who) => who.email === email);
    if (!found) throw new Error(`${email} is not of the cast`);
    return world.person(found);
  };
  const [manager, me] = [person(kato), operator(person(suzuki))];
  const policy = { state: 'on', days: 'every_day', cutOff: '18:00' } as const;
  const body = { ...policy, recipients: [], formats: ['mail' as const] };
  await manager.asks(setReportPolicy, { params: { client: sakura.id }, body });
  await me.isAvailable();
  const call = await me.takesByHand(sakura.id, '090-1234-5678');
  const { id } = await me.takesMessage(gift(), call);
  await me.hangsUp(call);
  await me.finishes(call);
  await world.to(instantOf(day, '18:10'));
  const words = '録音を聞き直し、お電話番号の末尾を訂正しました。';
  const typed = { callerNumber: '090-1234-5679' };
  await person(watanabe).asks(correctCase, { params: { id }, body: { typed, why: 'our_error', words } });
  await world.end();
}

const gift = () =>
  taken(yamamoto, {
    ...{ kind: 'inquiry', summary: '贈り物の包装を相談したい', details: '', callback: 'yes', wish: '明日の午前' },
    answers: { matter: said('other'), inquiry: said('贈り物の包装') },
  });

/** What was written before stands beside what is right; the remark says how it goes on. */
async function remarks(phone: Page): Promise<void> {
  const message = phone.getByRole('article').filter({ hasText: '贈り物の包装を相談したい' });
  const corrected = message.getByRole('region', { name: '訂正' });
  await corrected.getByText('先にお知らせした内容を訂正しました。').waitFor();
  // The number stands for the caller, and was the answer to a question.
  expect(await corrected.getByRole('deletion').allTextContents()).toEqual(['090-1234-5678', '090-1234-5678']);
  expect(await corrected.getByRole('insertion').allTextContents()).toEqual(['090-1234-5679', '090-1234-5679']);
  await message.getByRole('button', { name: 'ご指摘' }).tap();
  await message.getByRole('radio', { name: '番号違い' }).check();
  await message.getByLabel('気になる点（任意）').fill('控えの番号と違います。');
  await message.getByRole('button', { name: 'ご指摘を送る' }).tap();
  await message.getByRole('list', { name: 'ご指摘とお返事' }).getByText('聞き直しています').waitFor();
}

async function readsTheReport(phone: Page): Promise<void> {
  await phone.goto(`${stage.house.site}/portal/reports`);
  await phone.getByRole('link', { name: '着信 1件・ご用件 1件・折り返し待ち 1件' }).tap();
  await phone.getByRole('heading', { name: /の日報$/ }).waitFor();
  await phone.getByRole('heading', { name: '折り返しをお待ちの方' }).waitFor();
  await phone.getByText(`${yamamoto.name} 様`).first().waitFor();
  const width = await phone.evaluate<number>('document.documentElement.scrollWidth');
  expect(width).toBe(phone.viewportSize()?.width);
}

async function isAway(phone: Page): Promise<void> {
  await phone.goto(`${stage.house.site}/portal/inbox`);
  const mine = phone.getByRole('group', { name: 'わたしの在席状況' });
  await mine.getByRole('button', { name: '外出' }).tap();
  await eventually(async () => {
    const { contacts } = await stage.house.person(kato).asks(getClient, { params: { client: sakura.id } });
    expect(contacts.find(({ id }) => id === sakurai.id)?.presence).toMatchObject({ state: 'out' });
  });
}
