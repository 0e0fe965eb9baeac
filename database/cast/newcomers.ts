// Companies on their way in and out of みなと電話代行, so that every stage of it can be seen: an inquiry, one that was quoted, one
// being verified, one whose last test is open, one that has given notice. Their days are counted from the day of the demo.
import type { Call } from '@denwaban/domain/calls';
import type { ClientDetails } from '@denwaban/domain/clients';
import { settleClient } from '@denwaban/domain/clients';
import { unknownPresence } from '@denwaban/domain/contacts';
import { untilAgreed } from '@denwaban/domain/contracts';
import { blankSheet, type HearingSheet, save as saveSheet, submit } from '@denwaban/domain/hearings';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { begin, giveNotice, type Journey, type JourneyAnswer, tickTest } from '@denwaban/domain/journeys';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { publish, starterFor } from '@denwaban/domain/scripts';
import { complete, type VerificationRecord, write } from '@denwaban/domain/verifications';
import * as calls from '@denwaban/server/calls/store.ts';
import { takeOn } from '@denwaban/server/clients/take-on.ts';
import * as contacts from '@denwaban/server/contacts/store.ts';
import * as contracts from '@denwaban/server/contracts/store.ts';
import { record } from '@denwaban/server/events/record.ts';
import * as hearings from '@denwaban/server/hearings/store.ts';
import { keep } from '@denwaban/server/journeys/keep.ts';
import * as journeys from '@denwaban/server/journeys/store.ts';
import { newLine } from '@denwaban/server/lines/new-line.ts';
import * as lines from '@denwaban/server/lines/store.ts';
import * as routing from '@denwaban/server/routing/store.ts';
import { putInForce } from '@denwaban/server/scripts/put-in-force.ts';
import { redraft } from '@denwaban/server/scripts/save-draft.ts';
import * as scripts from '@denwaban/server/scripts/store.ts';
import { type AgencyTx, type Books, inAgency } from '@denwaban/server/shell/agency.ts';
import * as tasks from '@denwaban/server/tasks/store.ts';
import * as verifications from '@denwaban/server/verifications/store.ts';
import { minato } from './minato.ts';

const { kato, watanabe, suzuki } = minato.staff;

/** Writes them down, as 加藤 would have. Once: whoever calls it twice has them twice. */
export async function raiseNewcomers(books: Books): Promise<void> {
  const by = { kind: 'staff', id: kato.id } as const;
  await inAgency(books, { as: 'staff', agency: minato.id, by }, async (tx) => {
    await inquires(tx);
    await isQuoted(tx);
    await isVerified(tx);
    await isTested(tx);
    await leaves(tx);
  });
}

type Company = Pick<ClientDetails, 'code' | 'name' | 'reading' | 'colour'> & Partial<ClientDetails>;

async function comes(tx: AgencyTx, company: Company, stage: Journey['stage'], daysAgo: number): Promise<Journey> {
  const details = settleClient({ callerNoun: 'お客様', ...company });
  const { id } = await takeOn(tx, details);
  const journey = begin({ client: id, stage: 'inquiry', inCharge: watanabe.id }, before(tx, daysAgo)).journey;
  const there = { ...journey, stage, wantedFrom: addDays(dayOf(tx.now), 14) };
  await keep(tx, { journey: there, events: [] });
  return there;
}

async function inquires(tx: AgencyTx): Promise<void> {
  const hidamari = { code: 'hida', name: 'ひだまり整骨院', reading: 'ヒダマリセイコツイン', colour: 'olive' };
  const journey = await comes(tx, { ...hidamari, callerNoun: '患者様' }, 'inquiry', 1);
  const next = { words: '初回のヒアリング（お電話・14時）', by: addDays(dayOf(tx.now), 1) };
  await keep(tx, { journey: { ...journey, next }, events: [] });
  await notes(
    tx,
    journey,
    'ホームページからのお問い合わせ。施術中に電話へ出られず、予約を取りこぼしているとのこと。月60件ほど。',
  );
}

async function isQuoted(tx: AgencyTx): Promise<void> {
  const tsumugi = { code: 'tsumu', name: 'つむぎ不動産', reading: 'ツムギフドウサン', colour: 'sky' };
  const journey = await comes(tx, { ...tsumugi, callerNoun: '入居者様' }, 'quoted', 4);
  const effectiveFrom = addDays(dayOf(tx.now), 14);
  const quote = { tier: 2, includedCalls: 120, baseYen: 38_000, perExtraCallYen: 240, effectiveFrom } as const;
  await keep(tx, { journey: { ...journey, quote }, events: [] });
  await notes(tx, journey, '夜間の水漏れ・鍵の連絡を任せたい。日中は自社で受けるため、平日18時から翌9時と休日。');
  await tells(tx, journey.client, {
    ...{ trade: 'property', tier: 2, callsAMonth: 120, wantedFrom: effectiveFrom },
    ...{
      business: '賃貸マンション約800戸の管理です。',
      callers: '入居者さまからの水漏れ・鍵・騒音のご連絡が中心です。',
    },
    people: [
      {
        ...{ name: '大西 真理', reading: 'オオニシ マリ', email: 'onishi@tsumugi.example', phone: '03-9876-1001' },
        ...({ role: 'owner', takesComplaints: true, words: '担当の者が外出しております。' } as const),
      },
    ],
    lines: [{ label: '夜間受付', number: '03-9876-1000' }],
    told: { leak: '玄関横の元栓を、右に回してお閉めください。', fire: 'すぐに119番へお電話ください。' },
    ngWords: ['今すぐ伺います', '費用はかかりません'],
    complaints: '騒音は、どのお部屋からのお申し出かを相手の方に伝えないでください。',
  });
}

async function isVerified(tx: AgencyTx): Promise<void> {
  const komorebi = { code: 'komo', name: '喫茶こもれび', reading: 'キッサコモレビ', colour: 'brown' };
  const { client } = await comes(tx, komorebi, 'verifying', 2);
  const owner = { name: '森下 葵', address: '東京都文京区千駄木3-12-5', birthday: '1984-09-17' };
  const drafted = write(null, {
    ...{ id: tx.id(), client, revision: 0, by: kato.id },
    record: { ...recordOf(owner, '喫茶店の経営', dayOf(tx.now)), documents: [] },
  });
  await verifications.save(tx, allowed(drafted).verification);
}

/** Everything is done but the last of the three tests: the report of a test call has not arrived yet. */
async function isTested(tx: AgencyTx): Promise<void> {
  const matsuba = { code: 'matsuba', name: 'まつば法律事務所', reading: 'マツバホウリツジムショ', colour: 'plum' };
  const journey = await comes(tx, { ...matsuba, callerNoun: 'ご相談者様' }, 'opening', 3);
  const { client } = journey;
  const lawyer = { name: '松葉 修一', address: '東京都千代田区霞が関1-2-3', birthday: '1971-02-08' };
  await passes(tx, client, recordOf(lawyer, '法律事務', addDays(dayOf(tx.now), -5)));
  await agrees(tx, client, { tier: 1, includedCalls: 80, baseYen: 20_000, perExtraCallYen: 220 });
  await speaks(tx, client, matsuba);
  await record(tx, { name: 'hours.changed', client, id: client, data: {} });
  await knows(tx, client, { name: '松葉 修一', reading: 'マツバ シュウイチ', email: 'matsuba@matsuba.example' });
  const line = await opens(tx, client, '03-9876-2000');
  for (const { id, grants } of [suzuki, watanabe]) await routing.setGrants(tx, id, [...grants, client]);
  const call = await rings(tx, { client, line, minutesAgo: 95 });
  const proof = { id: call, client, arrivedAt: before(tx, 0), isAnswered: true, isReported: false };
  const reached = allowed(tickTest(journey, { tick: 'reached', call: proof, by: suzuki.id }, tx.now));
  const greeted = allowed(tickTest(reached.journey, { tick: 'greeted', call: proof, by: suzuki.id }, tx.now));
  await keep(tx, { ...greeted, events: [...reached.events, ...greeted.events] });
  await notes(tx, journey, '転送の設定は先方の事務の方が済ませた。報告メールの届き先を確かめてから開通する。');
}

async function leaves(tx: AgencyTx): Promise<void> {
  const tsubame = { code: 'tsubame', name: 'つばめ旅行', reading: 'ツバメリョコウ', colour: 'slate' };
  const came = await comes(tx, tsubame, 'live', 400);
  const { client } = came;
  await agrees(tx, client, { tier: 1, includedCalls: 50, baseYen: 12_000, perExtraCallYen: 200 });
  await speaks(tx, client, tsubame);
  await knows(tx, client, { name: '燕 さつき', reading: 'ツバメ サツキ', email: 'satsuki@tsubame.example' });
  await opens(tx, client, '03-9876-3000');
  const today = dayOf(tx.now);
  const notice = {
    ...{ noticedOn: addDays(today, -12), lastDay: addDays(today, 18), lateUntil: addDays(today, 48) },
    ...{ why: '店舗の統合により、本社で受電することになったため' },
    lateWords: 'お電話の受付は終了いたしました。新しい番号は、ホームページでご案内しております。',
  };
  const live = { ...came, liveAt: came.since, wantedFrom: null };
  const given: JourneyAnswer = allowed(giveNotice(live, notice, before(tx, 12)));
  await keep(tx, given);
  const due = before(tx, -3);
  await tasks.add(tx, {
    ...{ id: tx.id(), client, case: null, caller: null, kind: 'other', words: 'お客様へのパンフレットの再送' },
    ...{ product: '', orderNumber: '', yen: null, openedAt: before(tx, 1), due, overdueSince: null },
    state: { is: 'open' },
  });
}

async function tells(tx: AgencyTx, client: string, told: Partial<HearingSheet>): Promise<void> {
  const sheet = { ...blankSheet, ...told };
  const by = { kind: 'client', id: null } as const;
  const saved = allowed(saveSheet(null, { client, sheet, revision: 0, by }, before(tx, 1)));
  await hearings.save(tx, submit(saved.hearing, before(tx, 1)).hearing);
}

type Person = { name: string; address: string; birthday: string };

function recordOf(person: Person, business: string, checkedOn: string): VerificationRecord {
  return {
    subject: { is: 'sole', ...person },
    dealer: { ...person, relation: '本人', authority: '本人との取引' },
    ...{ purpose: '電話の受付を任せるため', business, method: 'online', checkedOn, highRisk: '', remarks: '' },
    documents: [{ of: person.name, kind: 'driver_licence', issuer: '東京都公安委員会', number: '301500123450' }],
  };
}

async function passes(tx: AgencyTx, client: string, written: VerificationRecord): Promise<void> {
  const drafted = allowed(write(null, { id: tx.id(), client, record: written, revision: 0, by: kato.id }));
  const completed = allowed(complete(drafted.verification, kato.id, tx.now));
  await verifications.save(tx, completed.verification);
  await record(tx, ...completed.events);
}

type Price = { tier: 1 | 2; includedCalls: number; baseYen: number; perExtraCallYen: number };

async function agrees(tx: AgencyTx, client: string, price: Price): Promise<void> {
  await contracts.save(tx, { ...untilAgreed, ...price, id: tx.id(), client, effectiveFrom: dayOf(tx.now) });
}

async function speaks(tx: AgencyTx, client: string, named: { name: string; reading: string }): Promise<void> {
  const { draft } = await scripts.current(tx, client);
  const told = { hours: '平日の午前9時から午後6時まででございます。' };
  const drafted = await redraft(tx, { client, draft, content: starterFor('legal', { ...named, told }) });
  const publication = { draft: drafted, current: null, waiting: null, by: kato.id, note: '' };
  await putInForce(tx, allowed(publish(publication, tx.now)));
}

async function knows(tx: AgencyTx, client: string, person: { name: string; reading: string; email: string }) {
  const rest = { phone: null, order: 1, takesComplaints: true, role: 'owner' } as const;
  await contacts.add(tx, { id: tx.id(), client, ...person, ...rest, presence: unknownPresence });
}

async function opens(tx: AgencyTx, client: string, typed: string): Promise<string> {
  const number = `+81${typed.replaceAll('-', '').slice(1)}`;
  const line = newLine({ id: tx.id(), client, label: '代表', number, exchange: 'pretend' });
  await lines.save(tx, line);
  return line.id;
}

/** A test call that 鈴木 answered; the tester said who they were, and nothing was to be taken. */
async function rings(tx: AgencyTx, { client, line, minutesAgo }: { client: string; line: string; minutesAgo: number }) {
  const arrivedAt = new Date(tx.now.getTime() - minutesAgo * 60_000);
  const after = (seconds: number) => new Date(arrivedAt.getTime() + seconds * 1000);
  const version = (await scripts.published(tx, client))?.id ?? null;
  const call: Call = {
    ...{ id: tx.id(), client, line, exchange: 'pretend', from: { kind: 'withheld' }, caller: null },
    ...{ scriptVersion: version, state: { is: 'ended', how: 'talked' }, step: 0, arrivedAt, answeredAt: after(6) },
    ...{ operator: suzuki.id, endedAt: after(58), endedBy: 'caller', disposition: 'wrong_number' },
    ...{
      pastOffers: [],
      unconfirmed: [],
      memo: null,
      out: null,
      passedOnAt: null,
      third: null,
      menu: null,
      listener: null,
      introduction: null,
    },
    keysHeard: '',
    recording: { is: 'off' },
  };
  await calls.add(tx, call);
  return call.id;
}

async function notes(tx: AgencyTx, { client }: Journey, words: string): Promise<void> {
  await journeys.addNote(tx, client, { id: tx.id(), words, by: watanabe.id, at: before(tx, 1) });
}

function before({ now }: AgencyTx, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

function allowed<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`the demo is set up wrongly: ${answer.code}`);
  return answer;
}
