// What the office writes down of a company that comes: its notes, its hearing sheet, who it was found to be.
import { askForHearing, saveHearing } from '@denwaban/api/hearings';
import { noteOnJourney, quoteJourney } from '@denwaban/api/journeys';
import {
  addVerificationFile,
  exemptFromVerification,
  noteSuspicion,
  type VerificationRecordShown,
  writeVerification,
} from '@denwaban/api/verifications';
import { blankSheet } from '@denwaban/domain/hearings';
import type { Company } from './company.ts';
import { knock } from './knock.ts';

const person = { name: '日野 光', address: '東京都港区芝1-1-1', birthday: '1980-05-05' };

export const aRecord = {
  subject: { is: 'sole', ...person },
  dealer: { ...person, relation: '本人', authority: '本人との取引' },
  ...{ purpose: '電話の受付', business: '小売', method: 'online', checkedOn: '2026-11-01', highRisk: '', remarks: '' },
  documents: [{ of: '日野 光', kind: 'driver_licence', issuer: '東京都公安委員会', number: '301234567890' }],
} satisfies VerificationRecordShown;

export const aNotice = { noticedOn: '2026-11-20', lastDay: '2026-12-31', why: '統合', lateWords: '', lateUntil: null };
export const aQuote = {
  tier: 1,
  includedCalls: 50,
  baseYen: 10_000,
  perExtraCallYen: 200,
  effectiveFrom: null,
} as const;
export const aSuspicion = {
  ...({ noticedOn: '2026-11-01', words: '名義の異なる入金', decision: 'not_reported', why: '説明があった' } as const),
  ...{ reportedOn: null, reference: '' },
} as const;

export async function newlyComes({ client: { id, name }, manager, world }: Company) {
  const params = { client: id };
  await manager.asks(noteOnJourney, { params, body: { words: `${name}の商談` } });
  await manager.asks(quoteJourney, { params, body: aQuote });
  const sheet = { ...blankSheet, business: `${name}のお仕事` };
  await manager.asks(saveHearing, { params, body: { sheet: sheet as never, revision: 0 } });
  const { url } = await manager.asks(askForHearing, { params, body: {} });
  const record = { ...aRecord, business: `${name}の事業` };
  await manager.asks(writeVerification, { params, body: { record, revision: 0 } });
  const paper = { params, query: { title: `${name}の免許証` }, body: Buffer.from('%PDF-1.7'), type: 'application/pdf' };
  const kept = await knock(world.house, addVerificationFile, paper, { cookie: await manager.cookie() });
  await manager.asks(exemptFromVerification, { params, body: { reason: `${name}は不要` } });
  await manager.asks(noteSuspicion, { params, body: { ...aSuspicion, words: `${name}の気づき` } });
  return { paper: JSON.parse(kept.body).id as string, hearing: url.split('#')[1] as string };
}
