import { openPost } from '@denwaban/server/post/post.ts';
import { openMailbox } from '@denwaban/server/testing/mailbox.ts';
import { afterEach, expect, test } from 'vitest';
import { faultyLamp, leakingCeiling } from './messages.ts';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('a complaint at night that nobody acknowledges goes down the chain and ends on the board, until somebody does', async () => {
  // A Friday night; the property manager's own office is closed.
  story = await openStory({ at: '2026-11-20T22:30' });
  const { keyaki } = story.cast;
  const { shimizu, saito, kimura } = keyaki.contacts;
  const ito = story.operator('ito');
  await ito.isAvailable();
  await story.caller('080-1234-0001').rings(keyaki.lines.number);
  await ito.answers();
  const { id, receiptNumber } = await ito.takesMessage(leakingCeiling());
  await ito.hangsUp();
  await ito.finishes();

  expect(addressees()).toEqual([shimizu.email]);
  expect(story.post.lastTo(shimizu.email).subject).toMatch(/^【至急】/);
  await story.clock.forward({ minutes: 5 });
  expect(addressees()).toEqual([shimizu.email, saito.email]);
  await story.clock.forward({ minutes: 5 });
  expect(addressees()).toEqual([shimizu.email, saito.email, kimura.email]);
  expect((await story.board()).unreached).toEqual([]);
  await story.clock.forward({ minutes: 5 });
  expect((await story.board()).unreached).toMatchObject([{ case: id, receiptNumber, clientName: 'けやき住宅管理' }]);

  // In the morning the first of them finds the letter; its link still counts.
  await story.clock.to('2026-11-21T07:10');
  await story.linkSentTo(shimizu.email).acknowledges();
  expect((await story.board()).unreached).toEqual([]);
  expect((await ito.reads(id)).relay).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: '清水 翔太' } });
});

test('a complaint about staff is told to those who take complaints first', async () => {
  story = await openStory({ at: '2026-11-20T15:00' });
  const { sakura } = story.cast;
  await messageFor(story, {
    ...faultyLamp(),
    complaintAbout: 'staff',
    callback: { ...faultyLamp().callback, wanted: 'yes' },
  });
  await story.clock.forward({ hours: 3 });
  const { sakurai, kobayashi, matsumoto } = sakura.contacts;
  expect(addressees()).toEqual([sakurai.email, kobayashi.email, matsumoto.email]);
});

test('while the mail server refuses letters they are tried again under their own key, and the ledger says why', async () => {
  story = await openStory({ at: '2026-11-20T15:00' });
  const { kobayashi } = story.cast.sakura.contacts;
  story.post.fails('451 greylisted');
  const { id } = await messageFor(story, faultyLamp());
  expect(story.post.letters).toEqual([]);
  story.post.fails(null);
  await story.clock.forward({ minutes: 1 });

  expect(addressees()).toEqual([kobayashi.email]);
  const { relay } = await story.operator('suzuki').reads(id);
  expect(relay?.state).toBe('awaiting');
  expect(relay?.ledger.map(({ kind, why, repeat }) => ({ kind, why, repeat }))).toEqual([
    { kind: 'queued', why: null, repeat: false },
    { kind: 'failed', why: '451 greylisted', repeat: false },
    { kind: 'queued', why: null, repeat: true },
    { kind: 'sent', why: null, repeat: true },
  ]);
});

test('by a real mail server the report arrives, and its link acknowledges it', async () => {
  const mailbox = await openMailbox();
  story = await openStory({
    at: '2026-11-20T15:00',
    carrier: openPost({ kind: 'smtp', url: mailbox.url, from: 'みなと電話代行 <desk@minato.example.jp>' }),
  });
  const { kobayashi } = story.cast.sakura.contacts;
  const { id } = await messageFor(story, faultyLamp());

  const [letter] = mailbox.received;
  expect(letter?.to?.[0]?.address).toBe(kobayashi.email);
  expect(letter?.subject).toBe('【要折り返し】山本 和子様／LED読書灯が点灯しない／15:00');
  await story.linkIn({ text: letter?.text ?? '' }).acknowledges();
  expect((await story.operator('suzuki').reads(id)).relay?.state).toBe('acknowledged');
  await mailbox.close();
});

async function messageFor({ cast, operator, caller }: Story, draft: ReturnType<typeof faultyLamp>) {
  const suzuki = operator('suzuki');
  await suzuki.isAvailable();
  await caller('090-1234-5678').rings(cast.sakura.lines.number);
  await suzuki.answers();
  const taken = await suzuki.takesMessage(draft);
  await suzuki.hangsUp();
  await suzuki.finishes();
  return taken;
}

function addressees(): string[] {
  return story.post.reports().map(({ to }) => to);
}
