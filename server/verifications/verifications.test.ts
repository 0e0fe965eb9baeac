import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerificationRecord } from '@denwaban/domain/verifications';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as accessRows from '../access/store.ts';
import * as events from '../events/store.ts';
import { documentShelf } from '../scripts/shelf/document-shelf.ts';
import { allowed, takeOn, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { addFile } from './files.ts';
import * as keep from './keep-verifications.ts';
import * as store from './store.ts';

let office: Office;
let agency: TestAgency;
let owner: pg.Pool;
let folder: string;
let client: string;

const person = { name: '青木 健一', address: '東京都港区芝1-1-1', birthday: '1970-04-01' };
const record: VerificationRecord = {
  subject: { is: 'sole', ...person },
  dealer: { ...person, relation: '本人', authority: '本人' },
  ...{ purpose: '電話受付代行', business: '歯科医院の運営', method: 'online', checkedOn: '2026-05-01' },
  documents: [{ of: '青木 健一', kind: 'driver_licence', issuer: '東京都公安委員会', number: '301234567890' }],
  ...{ highRisk: '', remarks: '' },
};

beforeAll(async () => {
  office = await openOffice('2026-05-07T10:00:00+09:00');
  agency = await office.foundAgency();
  owner = new pg.Pool({ connectionString: office.ownerUrl });
  folder = await mkdtemp(join(tmpdir(), 'verifications-'));
  client = (await takeOn(agency, { code: 'aoki', state: 'onboarding' })).id;
});
afterAll(async () => {
  await owner.end();
  await office.close();
  await rm(folder, { recursive: true });
});

const about = <Body>(body?: Body) => ask({ params: { client }, body: body as Body });
const writes = (revision: number, written = record) =>
  agency.asManager((tx, who) => keep.writeVerification(tx, about({ record: written as never, revision }), who));
const completes = (revision: number) =>
  agency.asManager((tx, who) => keep.completeVerification(tx, about({ revision }), who));
const puts = (content: Buffer) => {
  const room = { books: office.books, papers: documentShelf(folder) };
  return addFile(room, { asker: agency.manager, client, title: '運転免許証', content });
};
const paper = Buffer.from('%PDF-1.7 a licence');

test('papers go with a draft, and a draft with something missing is not completed', async () => {
  expect(await puts(paper)).toMatchObject({ code: 'not_found' });
  allowed(await writes(0, { ...record, purpose: '' }));
  expect(await puts(Buffer.from('neither'))).toMatchObject({ code: 'file_unreadable' });
  expect(await puts(paper)).toMatchObject({ kind: 'pdf', bytes: paper.length });
  expect(await completes(0)).toMatchObject({ code: 'changed_meanwhile' });
  expect(await completes(1)).toMatchObject({ problems: [{ field: 'purpose', code: 'required' }] });
});

test('completed, it says who answers for it, and a later check is a record of its own', async () => {
  allowed(await writes(1));
  expect(await completes(2)).toMatchObject({
    draft: null,
    completed: [{ completed: { at: '2026-05-07T01:00:00.000Z' }, keptUntil: null, files: [{ title: '運転免許証' }] }],
  });
  const moved = { ...record, remarks: '移転' };
  expect(await writes(0, moved)).toMatchObject({ draft: { revision: 1 }, completed: [{ record: { remarks: '' } }] });
});

test('looking is noted, and no word of it stands in the history', async () => {
  await agency.asManager((tx) => keep.getVerifications(tx, about()));
  const looks = await agency.asManager((tx) => accessRows.page(tx, { client, limit: 10 }));
  expect(looks).toMatchObject([{ to: 'verification', action: 'view', by: { id: agency.manager.person } }]);
  const [kept] = await agency.asManager((tx) => store.ofClient(tx, client));
  const told = JSON.stringify(await agency.asManager((tx) => events.of(tx, kept?.id as string)));
  expect(told).toContain('verification.completed');
  expect(told).not.toMatch(/青木|301234567890/);
});

// Neither the office nor whoever owns the database gets past this; only the years do.
test.each([
  ['deleted', 'delete from verifications where completed_at is not null'],
  ['changed', `update verifications set record = record || '{"purpose": ""}' where completed_at is not null`],
  ['opened again', 'update verifications set completed_at = null, completed_by = null where completed_at is not null'],
  ['left without its papers', 'delete from verification_files'],
])('a completed record is not %s, by the database itself', async (_, statement) => {
  await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
});

test('once its years are over it may go, and its end is never brought forward', async () => {
  const until = (day: string) =>
    owner.query('update verifications set kept_until = $1 where completed_at is not null', [day]);
  const removes = 'delete from verifications where completed_at is not null';
  const dayFrom = (days: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() + days * 86_400_000);
  const connection = await owner.connect();
  await connection.query('begin');
  await connection.query('update verifications set kept_until = $1 where completed_at is not null', [dayFrom(1)]);
  await expect(connection.query(removes)).rejects.toMatchObject({ code: '23001' });
  await connection.query('rollback');
  connection.release();

  await until(dayFrom(-2));
  await expect(until(dayFrom(-3))).rejects.toMatchObject({ code: '23001' });
  await owner.query('delete from verification_files');
  await expect(owner.query(removes)).resolves.toMatchObject({ rowCount: 1 });
});

test('a contract that needs no check says why, and may need one after all', async () => {
  expect(
    await agency.asManager((tx, who) => keep.exemptFromVerification(tx, about({ reason: '' }), who)),
  ).toMatchObject({
    problems: [{ field: 'reason' }],
  });
  const exempts = about({ reason: '代行会社名で応対' });
  expect(await agency.asManager((tx, who) => keep.exemptFromVerification(tx, exempts, who))).toMatchObject({
    exemption: { reason: '代行会社名で応対' },
  });
  expect(await agency.asManager((tx) => keep.endExemption(tx, about()))).toMatchObject({ exemption: null });
});

test('what was suspicious is known to managers, and never to anybody of the client', async () => {
  const words = '名義と異なる入金';
  const body = {
    noticedOn: '2026-05-01',
    words,
    decision: 'not_reported',
    why: '説明があった',
    reportedOn: null,
    reference: '',
  };
  const noted = await agency.asManager((tx, who) => keep.noteSuspicion(tx, about(body as never), who));
  expect(noted).toMatchObject({ suspicions: [{ words, decision: 'not_reported' }] });
  const contact = await writeDown(agency, client);
  const looks = (table: 'suspicions' | 'verifications' | 'verification_files' | 'verification_exemptions') =>
    agency.as(agency.owner(client, contact.id), (tx) => tx.q.selectFrom(table).selectAll().execute());
  for (const table of ['suspicions', 'verifications', 'verification_files', 'verification_exemptions'] as const)
    await expect(looks(table)).rejects.toMatchObject({ code: '42501' });
});
