import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starterContent } from '@denwaban/domain/scripts';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import type { Asker } from '../shell/ask.ts';
import { bind } from '../shell/http.ts';
import { aWorkbook } from '../testing/a-workbook.ts';
import { allowed } from '../testing/examples.ts';
import { ask } from '../testing/office.ts';
import { kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { tell } from '../texts/tell.ts';
import { listGaps, listOwnGaps } from './gaps/list-gaps.ts';
import { noteGap } from './gaps/note-gap.ts';
import { workbookType } from './import/read-sent.ts';
import { listVersions } from './list-versions.ts';
import { getOwnManual } from './proposals/own.ts';
import { publishScript } from './publish-script.ts';
import { routes, takeDocuments } from './routes.ts';
import { saveScriptDraft } from './save-draft.ts';
import { documentShelf } from './shelf/document-shelf.ts';
import { listLacks, startManual } from './start-manual.ts';

const client = cast.sakura.id;
const kato: Asker = { ...watanabe, person: cast.minato.staff.kato.id, role: 'manager' } as Asker;
const stranger: Asker = { ...sakurai, client: cast.aoba.id, person: cast.aoba.contacts.okada?.id ?? client } as Asker;
let shift: Shift;
let server: FastifyInstance;
let folder: string;
let asker: Asker;

beforeAll(async () => {
  shift = await openShift('2026-11-20T10:00:00+09:00');
  folder = await mkdtemp(join(tmpdir(), 'denwaban-shelf-'));
  server = fastify();
  server.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, file, done) => done(null, file));
  takeDocuments(server);
  const room = { books: shift.books, documents: documentShelf(folder) };
  bind(server, routes(room), { books: shift.books, identify: async () => asker, tell });
});

afterAll(async () => {
  await server.close();
  await shift.close();
  await rm(folder, { recursive: true });
});

test('a table is first only read: what would become of each row is said, and nothing is kept', async () => {
  const table =
    '質問,回答,商品\n送料はいくらですか,全国一律700円です,\n新しい質問,,\n名入れはできますか,330円で承ります,ギフト\n';
  const rows = [
    { line: 2, is: 'changed', label: '送料はいくらですか' },
    { line: 3, is: 'refused', problems: [{ field: 'answer', code: 'required', message: expect.any(String) }] },
    { line: 4, is: 'added' },
  ];
  expect(await sends(kato, imports('faq'), table, 'text/csv')).toMatchObject({ rows, revision: 0 });
  expect(await versions()).toMatchObject({ draft: null });
  expect(await sends(kato, `${imports('faq')}&save=true`, table, 'text/csv')).toMatchObject({ rows, revision: 1 });
  const { draft } = await versions();
  expect(draft?.content.faq.find(({ question }) => question === '送料はいくらですか')?.answer).toBe(
    '全国一律700円です',
  );
  expect(draft?.content.faq.at(-1)).toMatchObject({ question: '名入れはできますか', product: 'ギフト' });
});

test('a workbook is read without the phonetic guides that Excel keeps beside the words', async () => {
  const workbook = aWorkbook([
    ['質問', '回答'],
    [
      { text: '領収書の再発行', sound: 'リョウシュウショノサイハッコウ' },
      { text: 'マイページから承ります', sound: 'ウケタマワリ' },
    ],
  ]);
  expect(await sends(kato, `${imports('faq')}&save=true`, workbook, workbookType)).toMatchObject({
    rows: [{ line: 2, label: '領収書の再発行', is: 'added', problems: [] }],
  });
  expect((await versions()).draft?.content.faq.at(-1)?.answer).toBe('マイページから承ります');
});

test('a text pasted from a document goes into the copy of the client’s own person', async () => {
  const text = '1. 名入れの納期\n通常より5日ほどお時間をいただきます。\n\n2. のしの種類\n';
  const own = '/company/manual/imports?kind=faq&save=true';
  expect(await sends(sakurai, own, text, 'text/plain')).toMatchObject({
    rows: [
      { line: 1, is: 'added' },
      { line: 4, is: 'refused' },
    ],
    revision: 1,
  });
  const manual = allowed(await shift.as(sakurai, (tx, who) => getOwnManual(tx, ask({}), who)));
  expect(manual.copy?.changes).toMatchObject([{ section: 'faq', label: '名入れの納期', is: 'added' }]);
});

test.each([
  ['an empty table', 'text/csv', '質問,回答\n', 'no_row_readable'],
  ['a workbook that is none', workbookType, Buffer.from('PK\u0003\u0004nothing'), 'file_unreadable'],
  ['a picture', workbookType, Buffer.from([0xff, 0xd8, 0xff, 0, 1]), 'file_unreadable'],
])('%s is refused as a whole', async (_, type, sent, code) => {
  expect(await sends(kato, imports('faq'), sent, type)).toMatchObject({ code });
});

test('a document lies on the shelf as it was sent, and is shown in place', async () => {
  const pdf = Buffer.from('%PDF-1.7 お手入れのしかた');
  const path = `/clients/${client}/documents?title=${encodeURIComponent("お手入れ (改訂)'26")}&product=${encodeURIComponent('寝具')}&faq=f24,f25`;
  const added = await sends(kato, path, pdf, 'application/pdf');
  expect(added).toMatchObject({
    title: "お手入れ (改訂)'26",
    product: '寝具',
    faq: ['f24', 'f25'],
    kind: 'pdf',
    state: 'shelved',
  });
  const opened = await opens(suzuki, added.id);
  expect(opened.rawPayload.equals(pdf)).toBe(true);
  expect(opened.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''[\w%.-]+$/),
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect((await opens(sakurai, added.id)).statusCode).toBe(200);
  expect((await opens(stranger, added.id)).statusCode).toBe(404);
});

test('what a file is called or said to be does not make it a picture', async () => {
  const page = Buffer.from('<html><script>alert(1)</script>');
  const path = `/clients/${client}/documents?title=photo.png`;
  expect(await sends(kato, path, page, 'image/png')).toMatchObject({ code: 'file_unreadable' });
});

test('what a client’s person adds is offered, until the agency puts it on the shelf', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n and a picture', 'latin1');
  const offered = await sends(kobayashi, '/company/documents?title=新しい箱', png, 'image/png');
  expect(offered).toMatchObject({
    state: 'proposed',
    addedBy: { kind: 'client', name: cast.sakura.contacts.kobayashi.name },
  });
  expect((await opens(kato, offered.id)).headers['content-security-policy']).toContain('sandbox');
  const shelve = () => asks(kato, 'POST', `/documents/${offered.id}/acceptance`);
  expect((await shelve()).statusCode).toBe(204);
  expect((await shelve()).statusCode).toBe(409);
  expect((await asks(kato, 'DELETE', `/documents/${offered.id}`)).statusCode).toBe(204);
  expect((await opens(kato, offered.id)).statusCode).toBe(404);
});

test('what was looked for and not found is counted, and answered by the answer that comes', async () => {
  const call = await shift.talks('+819012345678');
  const note = (searched: string, words = '') =>
    shift.as(suzuki, (tx, who) => noteGap(tx, ask({ params: { id: call.id }, body: { searched, words } }), who));
  expect(await note('名入れ 刺繍')).toBeUndefined();
  expect(await note('名入れ 刺繍', '寝具に刺繍ができるか')).toBeUndefined();
  expect(
    await shift.as(watanabe, (tx) =>
      noteGap(tx, ask({ params: { id: call.id }, body: { searched: 'x', words: '' } }), watanabe),
    ),
  ).toMatchObject({ code: 'call_not_yours' });
  const gaps = async () => allowed(await shift.as(watanabe, (tx) => listGaps(tx, ask({ params: { client } })))).gaps;
  expect(await gaps()).toMatchObject([
    { searched: '名入れ 刺繍', words: ['寝具に刺繍ができるか'], times: 1, answeredBy: null },
  ]);
  expect(await shift.as(sakurai, (tx, who) => listOwnGaps(tx, ask({}), who))).toMatchObject({ gaps: [{ times: 1 }] });

  const { draft } = await versions();
  const faq = [
    ...(draft?.content.faq ?? []),
    { id: 'sew', question: '刺繍で名入れはできますか', alsoAsked: [], answer: '承っておりません。', product: '寝具' },
  ];
  const content = { ...(draft?.content ?? starterContent('', '')), faq };
  await shift.as(kato, (tx, who) =>
    saveScriptDraft(tx, ask({ params: { client }, body: { content, revision: draft?.revision ?? 0 } }), who, 'ja'),
  );
  const published = await shift.as(kato, (tx, who) =>
    publishScript(tx, ask({ params: { client }, body: { note: '', effectiveAt: null } }), who),
  );
  expect(await gaps()).toMatchObject([{ answeredBy: { id: allowed(published).id } }]);
  await shift.ends(call);
});

test('a manual is begun from the starter of a trade, and what it lacks is said', async () => {
  const aoba = cast.aoba.id;
  const told = { hours: '午前9時30分から午後6時30分までです。' };
  const start = (revision: number) =>
    shift.as(kato, (tx, who) =>
      startManual(tx, ask({ params: { client: aoba }, body: { trade: 'clinic' as const, told, revision } }), who, 'ja'),
    );
  expect(await start(0)).toMatchObject({
    version: { state: 'draft', content: { mayTell: [{ topic: '診療時間' }] } },
    problems: [],
  });
  expect(await start(0)).toMatchObject({ code: 'changed_meanwhile' });
  const lacks = await shift.as(kato, (tx) =>
    listLacks(tx, ask({ params: { client: aoba }, query: { trade: 'clinic' as const } })),
  );
  expect(allowed(lacks).lacks).toContainEqual({ section: 'mayTell', about: '休診日' });
});

const imports = (kind: string) => `/clients/${client}/scripts/imports?kind=${kind}`;

async function versions() {
  return allowed(await shift.as(kato, (tx) => listVersions(tx, ask({ params: { client } }))));
}

async function sends(as: Asker, path: string, payload: string | Buffer, type: string) {
  asker = as;
  const answer = await server.inject({
    method: 'POST',
    url: `/api${encodeURI(decodeURI(path))}`,
    headers: { 'content-type': type },
    payload,
  });
  return answer.json();
}

async function asks(as: Asker, method: 'POST' | 'DELETE' | 'GET', path: string) {
  asker = as;
  return server.inject({ method, url: `/api${path}` });
}

function opens(as: Asker, id: string) {
  return asks(as, 'GET', `${as.as === 'client' ? '/company' : ''}/documents/${id}/content`);
}
