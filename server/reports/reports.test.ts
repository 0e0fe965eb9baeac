import { usualReportPolicy } from '@denwaban/domain/reports';
import PostalMime from 'postal-mime';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as operate from '../calls/operate.ts';
import { openPost } from '../post/post.ts';
import { allowed } from '../testing/examples.ts';
import { type Mailbox, openMailbox } from '../testing/mailbox.ts';
import { aFault, aReport, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { listReports } from './list-reports.ts';
import { setReportPolicy } from './policy/policy.ts';

const { sakura } = cast;
let mailbox: Mailbox;
let shift: Shift;

beforeAll(async () => {
  mailbox = await openMailbox();
  shift = await openShift('2026-05-07T10:00:00+09:00', {
    post: openPost({ kind: 'smtp', url: mailbox.url, from: 'desk@minato.example.jp' }),
  });
});
afterAll(async () => {
  await shift.close();
  await mailbox.close();
});
test('smoke', async () => {
  const p = { ...usualReportPolicy, state: 'on', cutOff: '18:00', formats: ['mail', 'pdf', 'excel'] } as const;
  const set = allowed(
    await shift.as(watanabe, (tx) => setReportPolicy(tx, { params: { client: sakura.id }, body: p })),
  );
  console.log(set);
  await shift.takes(aFault());
  await shift.takes(aReport());
  const call = await shift.talks();
  await shift.as(suzuki, (tx, who) =>
    operate.dispose(tx, { params: { id: call.id }, body: { disposition: 'sales' } }, who),
  );
  await shift.settle();
  shift.setTime('2026-05-07T18:00:00+09:00');
  await shift.settle();
  await shift.settle();
  const list = allowed(
    await shift.as(watanabe, (tx) => listReports(tx, { params: { client: sakura.id }, query: { limit: 10 } })),
  );
  console.log(list.items);
  const mail = mailbox.received.filter((m) => m.subject?.includes('日報'));
  console.log(
    mail.map((m) => [
      m.subject,
      m.text,
      m.attachments.map((a) => [a.filename, a.mimeType, (a.content as ArrayBuffer).byteLength]),
    ]),
  );
  const { writeFileSync } = await import('node:fs');
  for (const a of mail[0]!.attachments)
    writeFileSync(`/tmp/denwaban/reports-out.${a.filename!.split('.').at(-1)}`, Buffer.from(a.content as ArrayBuffer));
});
void PostalMime;
void readSheet;
expect;
