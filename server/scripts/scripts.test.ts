import { type ScriptContent, starterContent } from '@denwaban/domain/scripts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgencyTx } from '../shell/agency.ts';
import { allowed, takeOn, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, overlapping, type TestAgency } from '../testing/office.ts';
import { getVersion } from './get-version.ts';
import { listVersions } from './list-versions.ts';
import { publishScript } from './publish-script.ts';
import { saveScriptDraft } from './save-draft.ts';
import * as store from './store.ts';

const content = starterContent('さくら歯科医院', 'サクラシカイイン');
const unfinished = { ...content, greeting: { text: '', reading: '' } };
const atOnce = { note: '', effectiveAt: null as string | null };
let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice('2026-05-13T12:00:00+09:00');
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('a draft is kept however unfinished, and what it lacks is said in the asker’s language', async () => {
  const { id } = await takeOn(agency, { code: 'draft' });
  const saved = allowed(await save(id, unfinished, 'en'));
  expect(saved.version).toMatchObject({ number: 1, state: 'draft', content: unfinished });
  expect(saved.problems).toMatchObject([
    { field: 'greeting.text', code: 'required', message: expect.stringMatching(/^[\x20-\x7e’]+$/) },
    { field: 'greeting.reading', code: 'required' },
  ]);
  expect(allowed(await save(id, unfinished, 'ja')).problems[0]?.message).toMatch(/[ぁ-ん]/);
});

test('a client has one draft, which is saved over', async () => {
  const { id } = await takeOn(agency, { code: 'one' });
  const first = allowed(await save(id, unfinished));
  const second = allowed(await save(id, content));
  expect(second).toMatchObject({ version: { id: first.version.id, number: 1 }, problems: [] });
  expect(allowed(await versions(id)).versions).toHaveLength(1);
});

test('a draft that lacks something is not published', async () => {
  const { id } = await takeOn(agency, { code: 'lacks' });
  await save(id, unfinished);
  expect(await publish(id)).toMatchObject({ code: 'incomplete_input', problems: [{ field: 'greeting.text' }, {}] });
  expect(await versions(id)).toMatchObject({ published: null, draft: { number: 1 } });
});

test('publishing retires the version before, which calls under way keep', async () => {
  const { id } = await takeOn(agency, { code: 'retire' });
  const first = allowed(await publish(id));
  await save(id, { ...content, closing: 'それでは失礼いたします。' });
  const second = allowed(await publish(id));

  expect(await versions(id)).toMatchObject({
    versions: [
      { number: 2, state: 'published', publishedAt: '2026-05-13T03:00:00.000Z' },
      { number: 1, state: 'retired' },
    ],
    published: { id: second.id, content: { closing: 'それでは失礼いたします。' } },
    draft: null,
  });
  const kept = await agency.asManager((tx) => getVersion(tx, ask({ params: { id: first.id } })));
  expect(kept).toMatchObject({ state: 'retired', content: { closing: content.closing } });
});

test('of two who publish the same draft at once, the second learns that it is published', async () => {
  const { id } = await takeOn(agency, { code: 'twice' });
  const publishing = (tx: AgencyTx) => publishScript(tx, ask({ params: { client: id }, body: atOnce }), agency.manager);
  const answers = await overlapping(agency, publishing, publishing);
  expect(answers).toMatchObject([{ state: 'published' }, { code: 'script_already_published' }]);
  expect(allowed(await versions(id)).versions).toMatchObject([{ state: 'published' }]);
});

test('what a version says is found again, and a draft’s as it is now', async () => {
  const { id } = await takeOn(agency, { code: 'said' });
  const { version: draft } = allowed(await save(id, unfinished));
  const said = () => agency.asManager((tx) => store.content(tx, draft.id));
  expect(await said()).toEqual(unfinished);
  await save(id, content);
  expect(await said()).toEqual(content);
  await publish(id);
  expect([await said(), await said()]).toEqual([content, content]);
});

test('another client’s people do not see what a version says, also once it is at hand', async () => {
  const own = await takeOn(agency, { code: 'own' });
  const other = await takeOn(agency, { code: 'foreign' });
  const { id } = allowed(await publish(own.id));
  await agency.asManager((tx) => store.content(tx, id));
  const seenBy = async (client: string) => {
    const person = await writeDown(agency, client);
    return agency.as(agency.owner(client, person.id), (tx) => store.content(tx, id));
  };
  expect(await seenBy(own.id)).toMatchObject({ closing: content.closing });
  expect(await seenBy(other.id)).toBe(null);
});

test('the scripts of another agency’s client are not found', async () => {
  const { id } = await takeOn(agency, { code: 'secret' });
  const stranger = await office.foundAgency();
  await stranger.asManager(async (tx) => {
    const params = { client: id };
    expect(await listVersions(tx, ask({ params }))).toMatchObject({ code: 'not_found' });
    const publishing = publishScript(tx, ask({ params, body: atOnce }), stranger.manager);
    expect(await publishing).toMatchObject({ code: 'not_found' });
  });
});

async function save(client: string, content: ScriptContent, language = 'ja') {
  const revision = allowed(await versions(client)).draft?.revision ?? 0;
  const body = { content, revision };
  return agency.asManager((tx, asker) => saveScriptDraft(tx, ask({ params: { client }, body }), asker, language));
}

function publish(client: string, body = atOnce) {
  return agency.asManager((tx, asker) => publishScript(tx, ask({ params: { client }, body }), asker));
}

function versions(client: string) {
  return agency.asManager((tx) => listVersions(tx, ask({ params: { client } })));
}
