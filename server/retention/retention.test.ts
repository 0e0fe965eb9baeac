import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from '@denwaban/domain/clients';
import { isRefusal } from '@denwaban/domain/refusals';
import { usualDays } from '@denwaban/domain/retention';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import * as clients from '../clients/store.ts';
import * as attachments from '../post/attachments/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import { type AgencyTx, inAgency, theHouse } from '../shell/agency.ts';
import { clientTables } from '../shell/catalogue.ts';
import { openPool } from '../shell/database.ts';
import { newId } from '../shell/ids.ts';
import { ask, type Office, openOffice } from '../testing/office.ts';
import { factorsResetLetter } from '../texts/letters/security-letter.ts';
import * as keep from './keep.ts';
import { deleteClient } from './keeper/delete-client.ts';
import { kept } from './keeper/kept.ts';
import { retentionDue } from './keeper/round.ts';

const now = '2026-11-20T10:00:00+09:00';
const { minato, sakura, aoba } = cast;
const manager = {
  as: 'staff',
  agency: minato.id,
  client: null,
  person: minato.staff.kato.id,
  role: 'manager',
} as const;
const at = { params: { client: sakura.id } };

let office: Office;
let owner: ReturnType<typeof openPool>;
const inside = <T>(work: (tx: AgencyTx) => Promise<T>) =>
  inAgency(office.books, { as: 'staff', agency: minato.id, by: theHouse }, work);

beforeAll(async () => {
  office = await openOffice(now);
  owner = openPool(office.ownerUrl, { max: 1 });
  await raiseCast(office.books);
  for (const daysAgo of [91, 200, 2000]) await live(daysAgo);
  await live(2000, { caller: true });
});
afterAll(async () => {
  await rm(office.books.dataFolder, { recursive: true, force: true });
  await owner.end();
  await office.close();
});

const preview = async (days = usualDays) => {
  const answer = await inside((tx) => keep.previewRetention(tx, ask({ ...at, body: { days } })));
  return isRefusal(answer) ? answer : Object.fromEntries(answer.goes.map(({ kind, count }) => [kind, count]));
};
const count = async (table: string, where = 'true') =>
  (await owner.query(`select count(*) as n from ${table} where client_id = $1 and ${where}`, [sakura.id])).rows[0].n;
const round = async () => {
  const due = { agency: minato.id, word: 'retention', id: minato.id };
  for (let steps = 0; steps < 50; steps++) {
    await retentionDue(office.books, due);
    const { rows } = await owner.query(`select due_at from due where word = 'retention' and agency_id = $1`, [
      minato.id,
    ]);
    if (rows[0].due_at > new Date(now)) return rows[0].due_at as Date;
  }
  throw new Error('the round does not end');
};
const sounds = async () => {
  const found = await readdir(join(office.books.dataFolder, 'recordings', minato.id), { recursive: true });
  return found.filter((name) => name.endsWith('.webm')).length;
};

test('a dry run says what would go, and changes nothing', async () => {
  expect(await preview()).toEqual({
    recordings: 4,
    letters: 0,
    callers: 1,
    cases: 2,
    calls: 0,
    missed_calls: 2,
    introductions: 4,
  });
  expect(await preview({ ...usualDays, recordings: 100 })).toMatchObject({ recordings: 3 });
  expect(await preview({ ...usualDays, recordings: 1 })).toMatchObject({ code: 'incomplete_input' });
  expect(await count('recordings')).toBe(4);
});

test('what was agreed holds for that client from then on', async () => {
  const days = { ...usualDays, recordings: 150 };
  const shown = await inside((tx) => keep.agreeRetention(tx, ask({ ...at, body: { days } }), manager));
  expect(shown).toMatchObject({ agreed: { by: minato.staff.kato.businessName } });
  expect(await inside((tx) => keep.getRetention(tx, ask({ params: { client: aoba.id } })))).toMatchObject({
    agreed: null,
  });
});

test('a hold keeps a case with its call and sound, the round takes the rest with all that hangs on it', async () => {
  const receipt = (
    await owner.query(`select receipt_number as r from cases where opened_at < $1 and caller_id is null`, [
      '2022-01-01',
    ])
  ).rows[0].r;
  const hold = (receiptNumber: string) =>
    inside((tx) =>
      keep.holdFromDeletion(tx, ask({ ...at, body: { receiptNumber, what: 'case', why: '少額訴訟のため' } }), manager),
    );
  expect(await hold('99-999999')).toMatchObject({ problems: [{ field: 'receiptNumber', code: 'not_a_choice' }] });
  const held = await hold(receipt);
  expect(await hold(receipt)).toMatchObject({ code: 'hold_there_already' });
  expect(await preview({ ...usualDays, recordings: 150 })).toEqual({
    recordings: 2,
    letters: 0,
    callers: 1,
    cases: 1,
    calls: 0,
    missed_calls: 1,
    introductions: 3,
  });

  expect(await round()).toEqual(new Date('2026-11-20T19:00:00Z'));

  expect([await count('cases'), await count('calls'), await count('recordings'), await sounds()]).toEqual([3, 3, 2, 2]);
  expect(await count('callers', 'name is not null')).toBe(0);
  expect([await count('usage_lines'), await count('introductions')]).toEqual([4, 1]);
  expect([await count('missed_calls', "state = 'settled'"), await count('missed_calls', "state = 'open'")]).toEqual([
    3, 3,
  ]);
  const shown = await inside((tx) => keep.getRetention(tx, ask(at)));
  if (isRefusal(shown) || isRefusal(held)) throw new Error('refused');
  const [certificate] = shown.certificates;
  expect(certificate).toMatchObject({ reason: 'retention', completedAt: new Date(now).toISOString() });
  expect(certificate?.sums).toEqual(
    expect.arrayContaining([
      { kind: 'recordings', count: 2 },
      { kind: 'cases', count: 1 },
      { kind: 'callers', count: 1 },
      { kind: 'calls', count: 1 },
      { kind: 'missed_calls', count: 2 },
      { kind: 'introductions', count: 3 },
    ]),
  );
  const whole = await inside((tx) => keep.getCertificate(tx, ask({ params: { id: certificate?.id as string } })));
  if (isRefusal(whole)) throw new Error('refused');
  const sound = createHash('sha256')
    .update('0 ' + createHash('sha256').update('200').digest('hex') + '\n')
    .digest('hex');
  expect(whole.lines.filter(({ kind }) => kind === 'recordings').map(({ sha256 }) => sha256)).toContain(sound);

  await inside((tx) => keep.liftHold(tx, ask({ params: { id: held.id } }), manager));
  await round();
  expect([await count('cases'), await count('calls'), await sounds()]).toEqual([2, 2, 1]);
  expect(await count('introductions')).toBe(0);
  expect([await count('missed_calls', "state = 'settled'"), await count('missed_calls', "state = 'open'")]).toEqual([
    2, 3,
  ]);
});

test('what letters and reports carried goes when nothing names it any more, not while a letter may be under way', async () => {
  const then = (hours: number) => new Date(new Date(now).getTime() - hours * 3_600_000);
  const keeps = async (said: string, keptAt: Date) => {
    const hash = await inside((tx) =>
      attachments.keep(tx, sakura.id, { type: 'application/pdf', bytes: Buffer.from(said) }),
    );
    await owner.query('update attachments set kept_at = $2 where hash = $1', [hash, keptAt]);
    return hash;
  };
  const [fresh, old, named] = [
    await keeps('of this morning', then(2)),
    await keeps('of a letter that has gone', then(48)),
    await keeps('of a letter that is kept', then(48)),
  ];
  await inside(async (tx) => {
    const words = factorsResetLetter({ agency: minato.name, name: '桜井' });
    const to = { kind: 'security', client: sakura.id, about: newId(), to: 'sakurai@example.jp' } as const;
    await queueLetter(tx, { ...to, words, link: null, attachments: [{ name: '日報.pdf', hash: named }] });
  });
  await round();
  const { rows } = await owner.query('select hash from attachments where client_id = $1', [sakura.id]);
  expect(rows.map(({ hash }) => hash).sort()).toEqual([fresh, named].sort());
  const lines = await owner.query(`select count, sha256 from certificate_lines where kind = 'attachments'`);
  expect(lines.rows).toEqual([{ count: 1, sha256: old }]);
});

test('a client who left goes whole, with a certificate; what the law has us keep stays', async () => {
  const remove = (typed: string) => inside((tx) => keep.deleteClientData(tx, ask({ ...at, body: { typed } }), manager));
  expect(await remove('さくら通販')).toMatchObject({ code: 'client_not_left' });
  await inside(async (tx) => clients.save(tx, { ...((await clients.find(tx, sakura.id)) as Client), state: 'left' }));
  expect(await remove('さくら')).toMatchObject({ problems: [{ field: 'typed', code: 'not_read_back' }] });
  const others = await count2(aoba.id);

  const asked = await remove('さくら通販');
  if (isRefusal(asked)) throw new Error(asked.code);
  await deleteClient(office.books, { agency: minato.id, id: asked.id });

  const left = Object.entries(await count2(sakura.id)).filter(([, n]) => n > 0);
  expect(left.map(([table]) => table).filter((table) => !(table in kept))).toEqual(['events']);
  expect(await count('events', `name <> 'deletion.certified'`)).toBe(0);
  expect(await count('usage_lines')).toBe(4);
  expect(await sounds()).toBe(0);
  expect(await count2(aoba.id)).toEqual(others);
  const shown = await inside((tx) => keep.getRetention(tx, ask(at)));
  expect(shown).toMatchObject({
    certificates: [{ reason: 'client_left', completedAt: expect.any(String) }, {}, {}, {}],
  });
  expect(await remove('さくら通販')).toMatchObject({ code: 'deletion_under_way' });
});

test('what stays refers to nothing that goes', async () => {
  const tables = await inside(clientTables);
  const names = new Set(tables.map(({ name }) => name));
  for (const table of Object.keys(kept)) expect(names, table).toContain(table);
  const dangling = tables
    .filter(({ name }) => name in kept)
    .flatMap(({ name, references }) =>
      references.filter(({ to }) => names.has(to) && !(to in kept)).map(({ to }) => `${name} → ${to}`),
    );
  expect(dangling).toEqual([]);
});

async function count2(client: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name } of await inside(clientTables))
    found[name] = (await owner.query(`select count(*) as n from ${name} where client_id = $1`, [client])).rows[0].n;
  return found;
}

/** A call with its sound, its case, closed on the day, and its line on the bill. */
async function live(daysAgo: number, { caller: isKnown = false } = {}): Promise<void> {
  const then = new Date(new Date(now).getTime() - daysAgo * 86_400_000);
  const [call, kase, recording, caller] = [newId(then), newId(then), newId(then), newId(then)];
  const own = [minato.id, sakura.id];
  if (isKnown)
    await owner.query(
      `insert into callers (agency_id, client_id, id, name, reading, first_seen, last_seen, calls) values ($1, $2, $3, '山本 和子', null, $4, $4, 1)`,
      [...own, caller, then],
    );
  await owner.query(
    `insert into calls (agency_id, client_id, id, line_id, exchange, from_kind, state, life, unconfirmed, step, arrived_at, ended_at, how, caller_id)
     values ($1, $2, $3, $4, 'pretend', 'withheld', 'ended', '{}', '[]', 1, $5, $5, 'talked', $6)`,
    [...own, call, sakura.lines.number.id, then, isKnown ? caller : null],
  );
  await owner.query(
    `insert into cases (agency_id, client_id, id, receipt_number, kind, tier, urgency, asked_for, summary, details, answers, callback, taken_by,
       state, opened_at, closed_at, caller_kind, caller_id)
     values ($1, $2, $3, $4, 'inquiry', 1, 'normal', '', '営業時間', '', '{}', '{}', $5, 'closed', $6, $6, 'customer', $7)`,
    [...own, kase, `26-${call.slice(30)}`, minato.staff.suzuki.id, then, isKnown ? caller : null],
  );
  await owner.query(
    `insert into introductions (agency_id, client_id, id, line_id, name, about, kind, written_by, written_at, until, state, call_id, operator_id, over_at)
     values ($1, $2, $3, $4, '山本', '破損', 'other', $5, $6, $6, 'answered', $7, $8, $6)`,
    [
      ...[...own, newId(then), sakura.lines.number.id, sakura.contacts.kobayashi.id, then, call],
      minato.staff.suzuki.id,
    ],
  );
  for (const [state, result] of [
    ['settled', 'not_needed'],
    ['open', null],
  ])
    await owner.query(
      `insert into missed_calls (agency_id, client_id, id, line_id, number, caller_id, calls, first_at, last_at, longest_wait_seconds, why, state, result, settled_at)
       values ($1, $2, $3, $4, $5, $6, array[$7::uuid], $8, $8, 30, 'abandoned', $9, $10, $11)`,
      [
        ...[...own, newId(then), sakura.lines.number.id, `+8190${daysAgo}${isKnown ? 1 : 0}`, isKnown ? caller : null],
        ...[call, then, state, result, result && then],
      ],
    );
  await owner.query('insert into case_calls values ($1, $2, $3, $4)', [minato.id, kase, call, sakura.id]);
  await owner.query(`insert into usage_lines values ($1, $2, $3, $4, $5, true, 'answered', $6)`, [
    ...[minato.id, newId(then), sakura.id, call, then.toISOString().slice(0, 10), then],
  ]);
  await owner.query(
    `insert into events (agency_id, id, client_id, name, about, at, by_kind, data) values ($1, $2, $3, 'case.opened', $4, $5, 'house', '{}')`,
    [minato.id, newId(then), sakura.id, kase, then],
  );
  await owner.query('insert into recordings values ($1, $2, $3, $4, $5, $6)', [
    ...[minato.id, recording, sakura.id, call, minato.staff.suzuki.id, then],
  ]);
  const sound = `${daysAgo}`;
  const sha256 = createHash('sha256').update(sound).digest('hex');
  const place = join(office.books.dataFolder, 'recordings', minato.id, recording, `0-${sha256}.webm`);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, sound);
  await owner.query('insert into recording_pieces values ($1, $2, 0, $3, $4, $5, $6)', [
    ...[minato.id, recording, sakura.id, sound.length, sha256, then],
  ]);
}
