import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import {
  checkRecord,
  complete,
  exempt,
  keptUntil,
  mustBeKept,
  noteSuspicion,
  type VerificationRecord,
  write,
} from './index.ts';

const now = new Date('2026-05-07T10:00:00+09:00');
const person = { name: '青木 健一', address: '東京都港区芝1-1-1', birthday: '1970-04-01' };
const record: VerificationRecord = {
  subject: {
    is: 'corporate',
    name: '株式会社青木',
    address: '東京都港区芝1-1-1',
    owners: [{ ...person, why: '議決権の4分の1超' }],
    representative: person,
  },
  dealer: { ...person, relation: '代表者', authority: '登記事項証明書' },
  purpose: '電話受付代行',
  business: '歯科医院の運営',
  documents: [{ of: '株式会社青木', kind: 'registry_certificate', issuer: '東京法務局', number: '0104-01-000001' }],
  method: 'online',
  checkedOn: '2026-05-01',
  highRisk: '',
  remarks: '',
};
const licence = {
  of: '青木 健一',
  kind: 'driver_licence',
  issuer: '東京都公安委員会',
  number: '301234567890',
} as const;
const myNumberCard = { of: '青木 健一', kind: 'my_number_card', issuer: '港区', number: '' } as const;

test.each<[string, VerificationRecord]>([
  ['a company', record],
  ['a person in business alone', { ...record, subject: { is: 'sole', ...person }, documents: [licence] }],
  ['a My Number card of which no number was taken', { ...record, documents: [myNumberCard] }],
])('a whole record: %s', (_, whole) => expect(checkRecord(whole, now)).toEqual([]));

const corporate = record.subject as Extract<VerificationRecord['subject'], { is: 'corporate' }>;
test.each<[string, Partial<VerificationRecord>, string]>([
  ['subject.name', { subject: { ...corporate, name: ' ' } }, 'required'],
  ['subject.owners', { subject: { ...corporate, owners: [] } }, 'required'],
  ['subject.owners.0.why', { subject: { ...corporate, owners: [{ ...person, why: '' }] } }, 'required'],
  ['subject.birthday', { subject: { is: 'sole', ...person, birthday: '1970-02-30' } }, 'not_a_day'],
  ['dealer.authority', { dealer: { ...record.dealer, authority: '' } }, 'required'],
  ['purpose', { purpose: '' }, 'required'],
  ['documents', { documents: [] }, 'required'],
  ['documents.0.number', { documents: [{ ...licence, number: '' }] }, 'required'],
  ['documents.0.number', { documents: [{ ...myNumberCard, number: '123456789018' }] }, 'personal_number_not_kept'],
  ['checkedOn', { checkedOn: '2026-05-08' }, 'out_of_range'],
])('%s stands in the way', (field, otherwise, code) =>
  expect(checkRecord({ ...record, ...otherwise }, now)).toEqual([{ field, code }]),
);

const writing = { id: 'v1', client: 'aoba', record, revision: 0, by: 'kato' };

test('a draft is kept however unfinished, but never a personal number', () => {
  const unfinished = { ...record, purpose: '' };
  expect(write(null, { ...writing, record: unfinished })).toMatchObject({ verification: { id: 'v1', revision: 1 } });
  const numbered = { ...record, documents: [{ ...myNumberCard, number: '123456789018' }] };
  expect(write(null, { ...writing, record: numbered })).toMatchObject({
    problems: [{ field: 'documents.0.number', code: 'personal_number_not_kept' }],
  });
  expect(write(null, { ...writing, revision: 1 })).toMatchObject({ code: 'changed_meanwhile' });
});

test('a record is completed once, and no word of it is in the history', () => {
  const written = write(null, writing);
  if (isRefusal(written)) throw new Error(written.code);
  const completed = complete(written.verification, 'kato', now);
  if (isRefusal(completed)) throw new Error(completed.code);
  expect(completed.verification.completed).toEqual({ by: 'kato', at: now });
  expect(JSON.stringify([...written.events, ...completed.events])).not.toContain('青木');
  expect(complete(completed.verification, 'kato', now)).toMatchObject({ code: 'verification_completed' });
});

test.each([
  ['2026-05-31', '2033-05-31'],
  ['2028-02-29', '2035-02-28'],
  ['2021-02-28', '2028-02-28'],
])('the record of a contract that ended on %s is kept until %s', (lastDay, until) => {
  expect(keptUntil(lastDay)).toBe(until);
  expect(mustBeKept({ keptUntil: until }, until)).toBe(true);
  expect(mustBeKept({ keptUntil: until }, `${until}x`)).toBe(false);
});

test('while the contract runs there is no end to it', () =>
  expect(mustBeKept({ keptUntil: null }, '2099-01-01')).toBe(true));

test('an exemption says why', () => {
  expect(exempt('aoba', { reason: ' ', by: 'kato' }, now)).toMatchObject({ problems: [{ field: 'reason' }] });
  expect(exempt('aoba', { reason: '代行会社名で応対', by: 'kato' }, now)).toMatchObject({ at: now });
});

test('a suspicion says what was noticed, and when it was reported if it was', () => {
  const noticed = {
    ...{ id: 's', client: 'aoba', noticedOn: '2026-05-01', words: '名義と異なる入金', why: '説明がない', by: 'kato' },
    ...({ decision: 'reported', reportedOn: null, reference: '' } as const),
  };
  expect(noteSuspicion(noticed, now)).toMatchObject({ problems: [{ field: 'reportedOn' }] });
  expect(noteSuspicion({ ...noticed, reportedOn: '2026-05-02' }, now)).toMatchObject({ reportedOn: '2026-05-02' });
  expect(noteSuspicion({ ...noticed, decision: 'not_reported', words: '' }, now)).toMatchObject({
    problems: [{ field: 'words' }],
  });
});
