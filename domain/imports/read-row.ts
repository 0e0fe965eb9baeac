import { readReading } from '../callers/index.ts';
import type { CaseKind } from '../cases/index.ts';
import { type ClientDetails, checkClient, palette, settleClient } from '../clients/index.ts';
import { type Contact, checkContact, settleContact } from '../contacts/index.ts';
import { instantOf, isDay, isTime } from '../hours/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, tooLong } from '../refusals/index.ts';
import { fold } from '../search/index.ts';
import { parts, type Row } from '../sheets/index.ts';
import type { ImportKind, Places } from './import.ts';

export type ClientRow = ReturnType<typeof settleClient>;
export type ContactRow = Pick<Contact, 'name' | 'reading' | 'email' | 'phone' | 'takesComplaints' | 'role'> & {
  order: number | null;
};
export type FaqRow = { question: string; answer: string; alsoAsked: string[]; product: string };
export type CallRow = {
  at: Date;
  /** E.164 */
  number: string | null;
  name: string | null;
  reading: string | null;
  company: string | null;
  kind: CaseKind;
  summary: string;
  details: string;
  takenBy: string;
  reference: string;
};

export type Values = { clients: ClientRow; contacts: ContactRow; faq: FaqRow; calls: CallRow };

/**
 * A row as it was read: `label` names it to people, `key` is by what the same thing is known again, within its client.
 * `client` is the code that stands in the row.
 */
export type RowRead<Kind extends ImportKind = ImportKind> =
  | { label: string; client: string; key: string; value: Values[Kind] }
  | { label: string; client: string; problems: Problem[] };

/** Reads one row. What is empty is as good as not there; what cannot be read is told by its field. */
export function readRow<Kind extends ImportKind>(kind: Kind, places: Places, row: Row, now: Date): RowRead<Kind> {
  const of = (field: string) => unguarded(row.cells[places[field] ?? '']?.trim() ?? '');
  const client = code(of('client'));
  const read = readers[kind](of, now, row.line);
  const needsClient = places.client !== undefined && client === '';
  if ('value' in read && !needsClient) return { ...read, client };
  const problems = 'problems' in read ? read.problems : [];
  return {
    label: read.label,
    client,
    problems: [...(needsClient ? [{ field: 'client', code: 'required' as const }] : []), ...problems],
  };
}

type Of = (field: string) => string;
type Read<Kind extends ImportKind> =
  | { label: string; key: string; value: Values[Kind] }
  | { label: string; problems: Problem[] };

const readers: { [Kind in ImportKind]: (of: Of, now: Date, line: number) => Read<Kind> } = {
  clients: readClient,
  contacts: readContact,
  faq: readFaq,
  calls: readCall,
};

/** Files that are sent to people keep spreadsheets from reckoning words by an apostrophe, and come back with it. */
function unguarded(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠|%])/u, '');
}

export function code(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

function readClient(of: Of, _: Date, line: number): Read<'clients'> {
  const details: ClientDetails = {
    code: of('code'),
    name: of('name'),
    reading: of('reading'),
    callerNoun: of('callerNoun') || 'お客様',
    colour: of('colour') || (palette[line % palette.length] as string),
  };
  const problems = [...checkClient(details), ...tooLong('name', details.name, 200)];
  if (problems.length > 0) return { label: details.name || details.code, problems };
  const value = settleClient(details);
  return { label: value.name, key: value.code, value };
}

const roles = new Map<string, Contact['role']>([
  ...['', 'なし', 'none', '×', '-'].map((word) => [word, null] as const),
  ...['責任者', '管理者', 'owner'].map((word) => [word, 'owner'] as const),
  ...['担当者', '担当', 'staff', 'あり', '○', '〇'].map((word) => [word, 'staff'] as const),
]);

const yes = ['○', '〇', '◯', 'はい', '1', 'true', 'yes', 'y', '有', 'あり', '✓'];
const no = ['', '×', 'いいえ', '0', 'false', 'no', 'n', '無', 'なし', '-'];

function readContact(of: Of): Read<'contacts'> {
  const details = { name: of('name'), reading: of('reading'), email: of('email'), phone: of('phone') };
  const takes = word(of('takesComplaints'));
  const role = roles.get(word(of('role')));
  const order = of('order') === '' ? null : Number(of('order').normalize('NFKC'));
  const problems: Problem[] = [
    ...checkContact(details),
    ...tooLong('name', details.name, 200),
    ...(isOrder(order) ? [] : [{ field: 'order', code: 'not_whole' as const }]),
    ...(yes.includes(takes) || no.includes(takes) ? [] : [{ field: 'takesComplaints', code: 'not_a_choice' as const }]),
    ...(role === undefined ? [{ field: 'role', code: 'not_a_choice' as const }] : []),
  ];
  if (problems.length > 0 || role === undefined) return { label: details.name, problems };
  const value = { ...settleContact(details), order, takesComplaints: yes.includes(takes), role };
  return { label: value.name, key: value.email ?? fold(value.name), value };
}

function isOrder(order: number | null): boolean {
  return order === null || (Number.isInteger(order) && order >= 0 && order <= 1000);
}

function word(text: string): string {
  return text.trim().toLowerCase();
}

function readFaq(of: Of): Read<'faq'> {
  const [question, answer, product] = [of('question'), of('answer'), of('product')];
  const problems = [
    ...required('question', question),
    ...required('answer', answer),
    ...tooLong('question', question, 200),
    ...tooLong('answer', answer, 2000),
    ...tooLong('product', product, 200),
  ];
  if (problems.length > 0) return { label: question, problems };
  const value = { question, answer, product, alsoAsked: parts(of('alsoAsked')).slice(0, 20) };
  return { label: question, key: `${fold(question)} ${fold(product)}`, value };
}

const kinds: readonly (readonly [CaseKind, readonly string[]])[] = [
  ['inquiry', ['', '問い合わせ', 'お問い合わせ', '問合せ', 'お問合せ', '問い合せ', '質問', 'inquiry']],
  ['complaint', ['クレーム', '苦情', 'ご意見', 'complaint']],
  ['order', ['注文', '受注', 'ご注文', 'order']],
  ['reservation', ['予約', 'ご予約', 'reservation']],
  ['other', ['その他', '他', 'other']],
];

function readCall(of: Of, now: Date): Read<'calls'> {
  const at = readInstant(of('day'), of('time'));
  const number = of('number') === '' ? null : readNumber(of('number'));
  const reading = of('reading') === '' ? null : readReading(of('reading'));
  const kind = kinds.find(([, words]) => words.includes(word(of('kind'))))?.[0];
  const summary = of('summary');
  const problems: Problem[] = [
    ...(at === null ? [{ field: 'day', code: of('day') === '' ? ('required' as const) : ('malformed' as const) }] : []),
    ...(at !== null && at > now ? [{ field: 'day', code: 'out_of_range' as const }] : []),
    ...(isRefusal(number) ? [{ field: 'number', code: number.code }] : []),
    ...(isRefusal(reading) ? [{ field: 'reading', code: reading.code }] : []),
    ...(kind === undefined ? [{ field: 'kind', code: 'not_a_choice' as const }] : []),
    ...required('summary', summary),
    ...tooLong('summary', summary, 200),
    ...tooLong('details', of('details'), 10_000),
  ];
  const label = summary || of('reference');
  if (problems.length > 0 || at === null || kind === undefined || isRefusal(number) || isRefusal(reading))
    return { label, problems };
  const [name, company, reference] = [of('name') || null, of('company') || null, of('reference')];
  const value = { at, number, reading, name, company, kind, summary, reference };
  return {
    label,
    key: reference === '' ? `${at.toISOString()} ${number ?? ''} ${fold(summary)}` : reference,
    value: { ...value, details: of('details'), takenBy: of('takenBy') },
  };
}

/** `2025/11/18 9:30`, `2025-11-18T09:30:00+09:00`, `2025年11月18日` and `9時30分` beside it; without a time, noon. */
function readInstant(day: string, time: string): Date | null {
  const written = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})日?[T\s]*(.*)$/.exec(day.normalize('NFKC').trim());
  if (!written) return null;
  const [, year, month = '', date = '', rest = ''] = written;
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = readTime(time || rest);
  return isDay(on) && at !== null ? instantOf(on, at) : null;
}

function readTime(typed: string): string | null {
  if (typed.trim() === '') return '12:00';
  const written = /^(\d{1,2})\D(\d{1,2})/.exec(typed.normalize('NFKC').trim());
  if (!written) return null;
  const time = `${written[1]?.padStart(2, '0')}:${written[2]?.padStart(2, '0')}`;
  return isTime(time) ? time : null;
}

function required(field: string, text: string): Problem[] {
  return text === '' ? [{ field, code: 'required' }] : [];
}
