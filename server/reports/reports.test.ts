import { type ReportPolicy, usualReportPolicy } from '@denwaban/domain/reports';
import { sql } from 'kysely';
import { type Row, readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { listAccess } from '../access/list-access.ts';
import { arrive } from '../calls/arrive.ts';
import { hear } from '../calls/hear.ts';
import * as operate from '../calls/operate.ts';
import { attachmentOf } from '../post/attachment-of.ts';
import { listLetters } from '../post/list-letters.ts';
import { openPost } from '../post/post.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { allowed } from '../testing/examples.ts';
import { type Mailbox, openMailbox, type ReceivedLetter } from '../testing/mailbox.ts';
import { aFault, aReport, kobayashi, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { reportDue } from './issue-report.ts';
import { getOwnReport, getReport, listReports, previewReport, reportsOfDay } from './list-reports.ts';
import { setReportNote, setReportPolicy } from './policy/policy.ts';
import { reissueReport } from './reissue-report.ts';
import { sendReportAgain } from './send-again.ts';
import { sendReport } from './send-report.ts';
import * as store from './store.ts';

const { minato, sakura } = cast;
const client = sakura.id;
const of = { params: { client }, query: undefined, body: undefined } as const;
let mailbox: Mailbox;
let shift: Shift;

beforeAll(async () => {
  mailbox = await openMailbox();
  const post = openPost({ kind: 'smtp', url: mailbox.url, from: 'desk@minato.example.jp' });
  shift = await openShift('2026-05-07T10:00:00+09:00', { post });
  await agree({ cutOff: '18:00', formats: ['mail', 'pdf', 'excel'] });
});
beforeEach(() => {
  mailbox.answer(null);
  mailbox.received.length = 0;
});
afterAll(async () => {
  await shift.close();
  await mailbox.close();
});

const agree = async (changes: Partial<ReportPolicy>) => {
  const body = { ...usualReportPolicy, state: 'on', ...changes } as const;
  return allowed(await shift.as(watanabe, (tx) => setReportPolicy(tx, { params: { client }, body })));
};
const issued = async () =>
  allowed(await shift.as(watanabe, (tx) => listReports(tx, { ...of, query: { limit: 100 } }))).items;
const read = async (id: string) =>
  allowed(await shift.as(watanabe, (tx, who) => getReport(tx, { params: { id }, query: {}, body: undefined }, who)));
const clock = async (time: string) => {
  shift.setTime(`2026-05-${time}:00+09:00`);
  await shift.settle();
  await shift.settle();
};
const reportsReceived = () => mailbox.received.filter(({ subject }) => subject?.includes('日報'));

async function ends(disposition: 'sales' | 'silent' | 'wrong_number'): Promise<string> {
  const call = await shift.talks();
  allowed(
    await shift.as(suzuki, (tx, who) => operate.dispose(tx, { params: { id: call.id }, body: { disposition } }, who)),
  );
  return call.id;
}

async function givesUp(): Promise<void> {
  const call = allowed(
    await shift.asHouse((tx) => arrive(tx, { line: sakura.lines.number.id, from: { kind: 'withheld' } })),
  );
  await shift.asHouse((tx) => hear(tx, call.id, { fact: 'hung_up', by: 'caller' }));
}

test('at its cut-off a client’s day goes out once, in the letter, on paper and in sheets, and counts as the ledger does', async () => {
  await shift.takes(aFault());
  await shift.takes(aReport());
  await ends('sales');
  await givesUp();
  await shift.settle();
  await clock('07T17:59');
  expect(await issued()).toEqual([]);
  await clock('07T18:00');

  const [row] = await issued();
  expect(row).toMatchObject({ day: '2026-05-07', version: 1, total: 4, messages: 2, callbacks: 1, delivery: 'sent' });
  const { content } = await read(row?.id as string);
  expect(content.counts).toMatchObject({ inquiry: 2, sales: 1, abandoned: 1, unfinished: 0 });
  expect(content.callbacks).toMatchObject([{ callerName: '山本 太郎', overdue: true }]);
  expect(await recounted(content.from, content.to)).toEqual({
    total: 4,
    ...content.ledger,
    month: content.usage.counted,
  });

  const [letter, ...others] = reportsReceived();
  expect(others).toEqual([]);
  expect(letter?.recipients).toEqual([sakura.contacts.sakurai.email]);
  expect(letter?.text).toContain('【期限超過】山本 太郎 様　090-1234-5678');
  expect(letter?.text).toContain('お問い合わせ 2件、営業電話 1件、応答前に切断（放棄） 1件');
  expect(letter?.attachments.map(({ filename }) => filename)).toEqual([
    '日報_さくら通販_2026-05-07.pdf',
    '日報_さくら通販_2026-05-07.xlsx',
  ]);
  expect(attached(letter, 0).subarray(0, 5).toString()).toBe('%PDF-');
  const summary = new Map((await sheet(letter, 'まとめ')).map(([name, value]) => [name, value]));
  expect(summary.get('着信')).toBe(4);
  expect(summary.get('コール数に数えるもの')).toBe(content.ledger.counted);
  expect(summary.get('対象（まで）')).toEqual(new Date('2026-05-07T18:00:00Z'));
  expect(await sheet(letter, '通話')).toHaveLength(1 + 4);

  const { items } = await shift.as(watanabe, (tx) => listLetters(tx, { query: { limit: 10 } } as never));
  const sent = items.find(({ kind }) => kind === 'report')?.id as string;
  allowed(await shift.as(watanabe, (tx) => attachmentOf(tx, { params: { id: sent, position: 1 } })));
  const taken = allowed(
    await shift.as(watanabe, (tx) => listAccess(tx, { query: { about: sent, limit: 9 } } as never)),
  );
  expect(taken.items).toMatchObject([{ what: 'report', action: 'download', why: '日報_さくら通販_2026-05-07.xlsx' }]);
});

/** Counted anew by plain SQL, without any of the code that writes reports. */
async function recounted(from: string, to: string) {
  const { rows } = await shift.asHouse((tx) =>
    sql<{ total: number; counted: number; notCounted: number; notYet: number; month: number }>`
      select count(*)::int as total, count(*) filter (where u.counted)::int as counted,
        count(*) filter (where not u.counted)::int as "notCounted", count(*) filter (where u.counted is null)::int as "notYet",
        (select count(*)::int from usage_lines m join calls c on c.id = m.call_id
          where m.client_id = ${client} and m.counted and m.day between '2026-05-01' and '2026-05-31'
            and c.arrived_at < ${to}) as month
      from calls l left join usage_lines u on u.call_id = l.id
      where l.client_id = ${client} and l.arrived_at >= ${from} and l.arrived_at < ${to}`.execute(tx.q),
  );
  return rows[0];
}

function attached(letter: ReceivedLetter | undefined, place: number): Buffer {
  return Buffer.from(letter?.attachments[place]?.content as ArrayBuffer);
}

function sheet(letter: ReceivedLetter | undefined, name: string): Promise<Row[]> {
  return readSheet(attached(letter, 1), name) as Promise<Row[]>;
}

test('whatever dies and is done again, there is one report a day and one letter for each receiver', async () => {
  const id = (await issued())[0]?.id as string;
  const due = { agency: minato.id, word: 'report', id: client };
  await Promise.all([reportDue(shift.books, due), reportDue(shift.books, due)]);
  const job = { agency: minato.id, id };
  await Promise.all([sendReport(shift.books, job), sendReport(shift.books, job)]);
  await shift.settle();
  expect(await issued()).toHaveLength(1);
  expect(reportsReceived()).toEqual([]);
  const { rows } = await shift.asHouse((tx) =>
    sql<{ letters: number; attached: number }>`select
      (select count(*)::int from letters where about = ${id}) as letters,
      (select count(*)::int from letter_attachments) as attached`.execute(tx.q),
  );
  expect(rows).toEqual([{ letters: 1, attached: 2 }]);
});

test('a day without a call is sent all the same, with what the agency adds', async () => {
  await agree({ cutOff: '18:00', formats: ['mail'] });
  const note = '明日は回線の点検があります。';
  allowed(await shift.as(watanabe, (tx) => setReportNote(tx, { params: { client }, body: { note } })));
  await clock('08T18:00');
  const [row] = await issued();
  expect(row).toMatchObject({ day: '2026-05-08', total: 0, callbacks: 1, from: '2026-05-07T09:00:00.000Z' });
  const [letter] = reportsReceived();
  expect(letter?.subject).toContain('着信 0件');
  expect(letter?.text).toContain(note);
  await clock('09T18:00');
  expect((await read((await issued())[0]?.id as string)).content.note).toBe('');
});

test('what a call was, said after the report went, is noticed, and a correction goes out beside the one before', async () => {
  const call = await shift.talks();
  await shift.ends(call);
  await agree({ cutOff: '18:00', formats: ['mail', 'pdf'] });
  await clock('10T18:00');
  const [row] = await issued();
  const id = row?.id as string;
  expect((await read(id)).content.counts).toMatchObject({ unfinished: 1, sales: 0 });
  mailbox.received.length = 0;

  const body = { disposition: 'sales' } as const;
  allowed(await shift.as(suzuki, (tx, who) => operate.dispose(tx, { params: { id: call.id }, body }, who)));
  await shift.settle();
  expect((await issued())[0]).toMatchObject({ id, version: 1, differences: 3 });
  expect((await read(id)).differences).toEqual([
    { of: 'calls', kind: 'sales', was: 0, is: 1 },
    { of: 'calls', kind: 'unfinished', was: 1, is: 0 },
    { of: 'counted', was: 1, is: 0 },
  ]);
  expect(reportsReceived()).toEqual([]);

  const reissues = (version: number) =>
    shift.as(watanabe, (tx, who) =>
      reissueReport(tx, { params: { id }, query: undefined, body: { version, note: '' } }, who),
    );
  expect(allowed(await reissues(1))).toMatchObject({ version: 2, differences: [], content: { counts: { sales: 1 } } });
  await shift.settle();
  const [letter, ...others] = reportsReceived();
  expect(others).toEqual([]);
  expect(letter?.subject).toContain('【日報・訂正版2】5月10日（日）');
  expect(letter?.text).toContain('営業電話：0件 → 1件');
  expect(letter?.attachments[0]?.filename).toBe('日報_さくら通販_2026-05-10_訂正2版.pdf');
  expect(await reissues(1)).toMatchObject({ code: 'report_issued_anew' });
  expect(await reissues(2)).toMatchObject({ code: 'report_agrees' });

  const first = { params: { id }, query: { version: 1 }, body: undefined };
  const before = allowed(await shift.as(kobayashi, (tx) => getOwnReport(tx, first)));
  expect(before).toMatchObject({ version: 1, content: { counts: { unfinished: 1 } }, versions: [{ version: 2 }, {}] });
});

test('what was issued cannot be changed, by anybody who runs', async () => {
  const id = (await issued())[0]?.id as string;
  const changes = [
    (tx: AgencyTx) => sql`update report_versions set version = 9 where report_id = ${id}`.execute(tx.q),
    (tx: AgencyTx) => sql`delete from report_versions where report_id = ${id}`.execute(tx.q),
    (tx: AgencyTx) => sql`update attachments set bytes = ''`.execute(tx.q),
  ];
  for (const change of changes) await expect(shift.asHouse(change)).rejects.toThrow('permission denied');
});

test('a call still on the line at the cut-off is looked at again when it is over', async () => {
  shift.setTime('2026-05-11T17:59:50+09:00');
  const call = await shift.talks();
  await clock('11T18:00');
  const [row] = await issued();
  expect(row).toMatchObject({ day: '2026-05-11', total: 1, differences: 0 });
  await shift.ends(call);
  await clock('11T18:16');
  expect((await read(row?.id as string)).content.ledger).toEqual({ counted: 0, notCounted: 0, notYet: 1 });
  expect((await issued())[0]).toMatchObject({ id: row?.id, differences: 1 });
});

test('another cut-off leaves no call out and tells none twice; days without business are in the next report', async () => {
  await clock('12T10:00');
  await ends('sales');
  await agree({ cutOff: '12:00', formats: ['mail'] });
  await clock('12T12:00');
  await ends('silent');
  await clock('12T20:00');
  await agree({ cutOff: 'end_of_hours', days: 'business_days', formats: ['mail'] });
  await clock('13T10:00');
  await ends('wrong_number');
  for (const day of [14, 16, 18]) await clock(`${day}T23:59`);
  await clock('19T00:01');
  const { rows } = await shift.asHouse((tx) =>
    sql<{ told: number; calls: number }>`select count(r.id)::int as told, count(distinct l.id)::int as calls
      from calls l left join reports r on r.client_id = l.client_id and l.arrived_at >= r.from_at and l.arrived_at < r.to_at
      where l.client_id = ${client}`.execute(tx.q),
  );
  expect(rows[0]?.told).toBe(rows[0]?.calls);
  const totals = (await issued()).map(({ total }) => total);
  expect(totals.reduce((one, other) => one + other, 0)).toBe(rows[0]?.calls);
});

test('a letter that failed is seen for the day, and goes out again under its key when somebody presses', async () => {
  await agree({ cutOff: '18:00', formats: ['mail'], recipients: [sakura.contacts.kobayashi.id] });
  mailbox.answer('550 5.1.1 no such user');
  await clock('20T18:00');
  for (const time of ['18:02', '18:08', '18:30']) await clock(`20T${time}`);
  const ofDay = await shift.as(watanabe, (tx) =>
    reportsOfDay(tx, { params: undefined, query: { day: '2026-05-20' }, body: undefined }),
  );
  const [item] = allowed(ofDay).items;
  expect(item).toMatchObject({ client, report: { delivery: 'failed' } });
  const id = item?.report?.id as string;
  mailbox.answer(null);
  const again = () =>
    shift.as(watanabe, (tx, who) => sendReportAgain(tx, { params: { id }, query: undefined, body: undefined }, who));
  expect(allowed(await again()).letters).toMatchObject([{ to: sakura.contacts.kobayashi.email, state: 'queued' }]);
  await shift.settle();
  expect(reportsReceived().map(({ recipients }) => recipients)).toEqual([[sakura.contacts.kobayashi.email]]);
  expect(await again()).toMatchObject({ code: 'report_reached_all' });
});

test('what the next report would say is shown before its time, and written down nowhere', async () => {
  await ends('sales');
  shift.setTime('2026-05-20T18:31:00+09:00');
  const before = await issued();
  const preview = allowed(await shift.as(watanabe, (tx) => previewReport(tx, of)));
  expect(preview).toMatchObject({ day: '2026-05-21', total: 1, counts: { sales: 1 } });
  expect(await issued()).toEqual(before);
  expect(await shift.asHouse((tx) => store.ofDay(tx, '2026-05-21'))).toEqual([]);
});
