import { type ScriptContent, starterContent } from '@denwaban/domain/scripts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as letters from '../post/store.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { tick } from '../shell/due.ts';
import { allowed, employ, takeOn, writeDown } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { discardDraft } from './discard-draft.ts';
import { draftFaq } from './draft-faq.ts';
import { scriptDue } from './due.ts';
import { getChanges } from './get-changes.ts';
import { listVersions } from './list-versions.ts';
import { discardOwnCopy, getOwnManual, getOwnProposal, proposeOwnCopy, saveOwnCopy } from './proposals/own.ts';
import { acceptProposal, getProposal, listProposals, returnProposal } from './proposals/review.ts';
import * as proposals from './proposals/store.ts';
import { tellOfProposal } from './proposals/tell-of-proposal.ts';
import { publishScript } from './publish-script.ts';
import { confirmReading, listReadings } from './readings/confirm.ts';
import { listUnread } from './readings/unread.ts';
import { recallScript } from './recall-script.ts';
import { restoreScript } from './restore-script.ts';
import { saveScriptDraft } from './save-draft.ts';

const start = '2026-05-13T12:00:00+09:00';
const starter = starterContent('さくら通販', 'サクラツウハン');
const saying = (closing: string): ScriptContent => ({ ...starter, closing });
let office: Office;
let agency: TestAgency;

beforeAll(async () => {
  office = await openOffice(start);
  agency = await office.foundAgency();
});

afterAll(() => office.close());

test('who saves over a draft they have not seen is told so', async () => {
  const { id } = await takeOn(agency, { code: 'seen' });
  const first = allowed(await save(id, starter, 1));
  expect(first.version.revision).toBe(2);
  expect(await save(id, saying('別の窓より'), 1)).toMatchObject({ code: 'changed_meanwhile' });
  expect((await versions(id)).draft?.content.closing).toBe(starter.closing);
});

test('a version waits for its day and comes into force when the clock comes to it', async () => {
  const { id } = await takeOn(agency, { code: 'day' });
  await publish(id);
  await save(id, saying('年末の結び'), 0);
  const waiting = allowed(await publish(id, '2026-05-14T00:00:00.000Z'));
  expect(waiting).toMatchObject({ state: 'scheduled', effectiveAt: '2026-05-14T00:00:00.000Z', publishedAt: null });
  await ticks('2026-05-14T08:59:00+09:00');
  expect(await versions(id)).toMatchObject({ published: { number: 1 }, scheduled: { id: waiting.id } });
  await ticks('2026-05-14T09:00:00+09:00');
  const now = await versions(id);
  expect(now).toMatchObject({ published: { id: waiting.id, content: { closing: '年末の結び' } }, scheduled: null });
  expect(now.versions).toMatchObject([{ state: 'published' }, { state: 'retired' }]);
  office.setTime(start);
});

test('a day taken back never comes', async () => {
  const { id } = await takeOn(agency, { code: 'recalled' });
  await publish(id);
  await save(id, saying('取り消す結び'), 0);
  await publish(id, '2026-05-14T00:00:00.000Z');
  expect(await agency.asManager((tx) => recallScript(tx, ask({ params: { client: id } })))).toMatchObject({
    state: 'draft',
  });
  await ticks('2026-05-15T00:00:00+09:00');
  expect(await versions(id)).toMatchObject({ published: { number: 1 }, draft: { number: 2 }, scheduled: null });
  office.setTime(start);
});

test('a day taken back while another draft is under way loses neither', async () => {
  const { id } = await client('both');
  await save(id, saying('その日からの結び'), 0);
  await publish(id, '2026-05-14T00:00:00.000Z');
  await save(id, { ...starter, ngWords: ['無料です'] }, 0);
  await agency.asManager((tx) => recallScript(tx, ask({ params: { client: id } })));
  expect(await versions(id)).toMatchObject({
    scheduled: null,
    draft: { number: 3, content: { closing: 'その日からの結び', ngWords: ['無料です'] } },
    versions: [{ number: 3 }, { number: 1 }],
  });
});

test('what is published meanwhile is in the version that waits as well', async () => {
  const { id } = await takeOn(agency, { code: 'meanwhile' });
  await publish(id);
  await save(id, saying('翌日からの結び'), 0);
  await publish(id, '2026-05-14T00:00:00.000Z');
  await save(id, { ...starter, ngWords: ['在庫はございます'] }, 0);
  await publish(id);
  expect(await versions(id)).toMatchObject({
    published: { number: 3, content: { closing: starter.closing } },
    scheduled: { number: 2, content: { closing: '翌日からの結び', ngWords: ['在庫はございます'] } },
  });
});

test('an older version is put in force again, and the history says why', async () => {
  const { id } = await client('back');
  const first = (await versions(id)).published;
  await save(id, saying('間違えた結び'), 0);
  await publish(id);
  const back = { params: { id: first?.id ?? '' }, body: { note: '結びを元に戻す' } };
  const third = allowed(await agency.asManager((tx, asker) => restoreScript(tx, ask(back), asker)));
  expect(third).toMatchObject({ number: 3, state: 'published', content: { closing: starter.closing } });
  const { versions: history } = await versions(id);
  expect(history.map(({ number, state, note }) => [number, state, note])).toEqual([
    [3, 'published', '結びを元に戻す'],
    [2, 'retired', ''],
    [1, 'retired', ''],
  ]);
  expect(history[0]?.publishedBy?.id).toBe(agency.manager.person);
  expect(await changes(third.id)).toMatchObject({
    against: { number: 2 },
    changes: [{ section: 'opening', fields: [{ before: '間違えた結び', after: starter.closing }] }],
  });
});

test('a draft thrown away is gone, and what is in force stays', async () => {
  const { id } = await takeOn(agency, { code: 'discard' });
  await publish(id);
  await save(id, saying('捨てる結び'), 0);
  const discard = () => agency.asManager((tx) => discardDraft(tx, ask({ params: { client: id } })));
  expect(await discard()).toBeUndefined();
  expect(await discard()).toMatchObject({ code: 'not_found' });
  expect(await versions(id)).toMatchObject({ draft: null, published: { number: 1 }, versions: [{ number: 1 }] });
});

test('an answer had from the client goes into the draft, not to the operators', async () => {
  const { id } = await takeOn(agency, { code: 'answer' });
  await publish(id);
  const answer = { question: '領収書は出ますか', answer: '納品書と兼ねております。', product: '' };
  await agency.asManager((tx) => draftFaq(tx, id, answer));
  await agency.asManager((tx) => draftFaq(tx, id, { ...answer, question: '宛名は変えられますか' }));
  expect(await versions(id)).toMatchObject({
    published: { content: { faq: [] } },
    draft: { number: 2, content: { faq: [{ id: 'f1', ...answer }, { id: 'f2' }] } },
  });
});

test('what a client proposes reaches no operator until the agency publishes it', async () => {
  const { id, contact, own } = await client('propose');
  const saved = allowed(
    await own((tx, who) => saveOwnCopy(tx, ask({ body: { content: saying('先方の案'), revision: 0 } }), who, 'ja')),
  );
  expect(saved.copy).toMatchObject({ state: 'copy', revision: 1, changes: [{ section: 'opening' }] });
  const proposed = allowed(await own((tx, who) => proposeOwnCopy(tx, ask({ body: { words: '言い回しの変更' } }), who)));
  expect(await versions(id)).toMatchObject({
    published: { content: { closing: starter.closing } },
    draft: null,
    proposals: 1,
  });

  const listed = await agency.asManager((tx) => listProposals(tx, ask({ query: {} })));
  expect(allowed(listed).proposals).toMatchObject([
    { id: proposed.id, by: { name: contact.name }, words: '言い回しの変更' },
  ]);
  const accepted = allowed(await accept(proposed.id));
  expect(accepted).toMatchObject({ version: { state: 'draft', content: { closing: '先方の案' } }, conflicts: [] });
  expect((await versions(id)).published?.content.closing).toBe(starter.closing);

  await publish(id);
  const after = await versions(id);
  expect(after.published?.content.closing).toBe('先方の案');
  expect(after.versions[0]?.proposedBy).toEqual([{ id: contact.id, name: contact.name }]);
  expect(await accept(proposed.id)).toMatchObject({ code: 'changed_meanwhile' });
});

test('what the agency changed meanwhile stays, and is named', async () => {
  const { id, own } = await client('conflict');
  await own((tx, who) =>
    saveOwnCopy(tx, ask({ body: { content: { ...saying('先方の案'), ngWords: ['無料'] }, revision: 0 } }), who, 'ja'),
  );
  const { id: proposal } = allowed(await own((tx, who) => proposeOwnCopy(tx, ask({ body: { words: '変更' } }), who)));
  await save(id, saying('代行の案'), 0);
  const seen = await agency.asManager((tx) => getProposal(tx, ask({ params: { id: proposal } })));
  expect(seen).toMatchObject({ conflicts: [{ section: 'opening', key: 'closing' }] });
  expect(await accept(proposal)).toMatchObject({
    version: { content: { closing: '代行の案', ngWords: ['無料'] } },
    conflicts: [{ key: 'closing' }],
  });
});

test('a proposal given back comes with words, and both sides are written to once', async () => {
  const { id, own } = await client('returned');
  const manager = await employ(agency, { role: 'manager', businessName: '加藤' });
  await own((tx, who) => saveOwnCopy(tx, ask({ body: { content: saying('案'), revision: 0 } }), who, 'ja'));
  const { id: proposal } = allowed(await own((tx, who) => proposeOwnCopy(tx, ask({ body: { words: '変更' } }), who)));
  const told = async (state: string, person: string) =>
    agency.asManager((tx) => letters.isWritten(tx, `proposal.${proposal}.${state}.${person}`));
  for (const _ of ['once', 'and again after a crash'])
    await tellOfProposal(office.books, { agency: agency.id, id: proposal });
  expect(await told('proposed', manager.id)).toBe(true);
  const back = (words: string) =>
    agency.asManager((tx, asker) => returnProposal(tx, ask({ params: { id: proposal }, body: { words } }), asker));
  expect(await back(' ')).toMatchObject({ problems: [{ field: 'words' }] });
  expect(await back('担当部署にご確認ください')).toBeUndefined();
  await tellOfProposal(office.books, { agency: agency.id, id: proposal });
  const shown = await own((tx, who) => getOwnManual(tx, ask({}), who));
  expect(shown).toMatchObject({
    copy: null,
    proposals: [{ state: 'returned', settled: { words: '担当部署にご確認ください' } }],
  });
  const [found] = allowed(await agency.asManager((tx) => listProposals(tx, ask({ query: { client: id } })))).proposals;
  expect(await told('returned', found?.by.id ?? '')).toBe(true);
});

test('a copy is its editor’s own, and a proposal no other company’s', async () => {
  const { id, own } = await client('wall');
  const other = await client('beyond');
  const { copy } = allowed(
    await own((tx, who) => saveOwnCopy(tx, ask({ body: { content: saying('案'), revision: 0 } }), who, 'ja')),
  );
  const colleague = agency.owner(id, (await writeDown(agency, id, { name: '同僚', email: 'other@example.jp' })).id);
  const shownTo = (who: Asker) => agency.as(who, (tx) => getOwnProposal(tx, ask({ params: { id: copy.id } }), who));
  expect(await shownTo(colleague)).toMatchObject({ code: 'not_found' });
  expect(await other.own((tx, who) => getOwnProposal(tx, ask({ params: { id: copy.id } }), who))).toMatchObject({
    code: 'not_found',
  });
  expect(await agency.asManager((tx) => getProposal(tx, ask({ params: { id: copy.id } })))).toMatchObject({
    code: 'not_found',
  });
  expect(await accept(copy.id)).toMatchObject({ code: 'not_found' });
  expect(await own((tx, who) => discardOwnCopy(tx, ask({}), who))).toBeUndefined();
  expect(await own((tx, who) => getOwnManual(tx, ask({}), who))).toMatchObject({ copy: null });
});

test('the database itself lets no client’s person accept a proposal', async () => {
  const { own } = await client('guard');
  await own((tx, who) => saveOwnCopy(tx, ask({ body: { content: saying('案'), revision: 0 } }), who, 'ja'));
  const { id } = allowed(await own((tx, who) => proposeOwnCopy(tx, ask({ body: { words: '変更' } }), who)));
  const accepting = (tx: AgencyTx) =>
    sql`update script_proposals set state = 'accepted' where id = ${id} returning id`.execute(tx.q);
  // Once proposed it is out of their reach: not a row is changed.
  expect((await own(accepting)).rows).toEqual([]);
  const begun = async (tx: AgencyTx) => {
    const found = await proposals.find(tx, id);
    if (found) await proposals.add(tx, { ...found, id: tx.id() });
  };
  await expect(own(begun)).rejects.toThrow('row-level security');
});

test('a changed manual is read before the next call, and what was confirmed is not asked again', async () => {
  const { id } = await client('read');
  const operator = await employ(agency);
  const asker = { ...agency.manager, person: operator.id, role: 'operator' } as Asker;
  await agency.asManager((tx) => routing.setGrants(tx, operator.id, [id]));
  const unread = () => agency.as(asker, (tx) => listUnread(tx, ask({}), asker));
  const confirm = (version: string) =>
    agency.as(asker, (tx) => confirmReading(tx, ask({ params: { id: version } }), asker));

  const [first] = allowed(await unread()).unread;
  expect(first).toMatchObject({ client: { id }, version: { number: 1 }, changes: null });
  expect(await confirm(first?.version.id ?? '')).toBeUndefined();
  expect(await confirm(first?.version.id ?? '')).toBeUndefined();
  expect(await unread()).toEqual({ unread: [] });

  await save(id, saying('新しい結び'), 0);
  const second = allowed(await publish(id));
  expect(await unread()).toMatchObject({ unread: [{ version: { number: 2 }, changes: [{ key: 'closing' }] }] });
  expect(await confirm(first?.version.id ?? '')).toMatchObject({ code: 'changed_meanwhile' });
  const readings = () => agency.asManager((tx) => listReadings(tx, ask({ params: { id: second.id } })));
  expect(await readings()).toMatchObject({ readings: [], outstanding: [{ id: operator.id }] });
  await confirm(second.id);
  expect(await readings()).toMatchObject({ readings: [{ operator: { id: operator.id } }], outstanding: [] });
});

test('who does not answer for a client has nothing of it to confirm', async () => {
  const { id } = await client('stranger');
  const asker = { ...agency.manager, person: (await employ(agency)).id, role: 'operator' } as Asker;
  const version = (await versions(id)).published?.id ?? '';
  const confirming = agency.as(asker, (tx) => confirmReading(tx, ask({ params: { id: version } }), asker));
  expect(await confirming).toMatchObject({ code: 'not_allowed' });
});

async function client(code: string) {
  const { id } = await takeOn(agency, { code });
  await save(id, starter, 1);
  await publish(id);
  const contact = await writeDown(agency, id);
  const asker = agency.owner(id, contact.id);
  const own = <T>(work: (tx: AgencyTx, who: Asker) => Promise<T>) => agency.as(asker, work);
  return { id, contact, own };
}

function save(to: string, content: ScriptContent, revision: number) {
  const parts = { params: { client: to }, body: { content, revision } };
  return agency.asManager((tx, asker) => saveScriptDraft(tx, ask(parts), asker, 'ja'));
}

function publish(of: string, effectiveAt: string | null = null) {
  const parts = { params: { client: of }, body: { note: '', effectiveAt } };
  return agency.asManager((tx, asker) => publishScript(tx, ask(parts), asker));
}

function accept(id: string) {
  const parts = { params: { id }, body: { sections: null, words: '' } };
  return agency.asManager((tx, asker) => acceptProposal(tx, ask(parts), asker, 'ja'));
}

async function versions(of: string) {
  return allowed(await agency.asManager((tx) => listVersions(tx, ask({ params: { client: of } }))));
}

function changes(id: string) {
  return agency.asManager((tx) => getChanges(tx, ask({ params: { id }, query: {} })));
}

async function ticks(now: string): Promise<void> {
  office.setTime(now);
  await tick(office.books, { script: (due) => scriptDue(office.books, due) });
}
