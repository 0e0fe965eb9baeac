import { type Contact, settleContact } from '../contacts/index.ts';
import type { Calendar } from '../hours/index.ts';
import type { Quote } from '../journeys/index.ts';
import { type Line, readLine } from '../lines/index.ts';
import { isRefusal } from '../refusals/index.ts';
import { type Change, diff, type ScriptContent } from '../scripts/index.ts';
import { manualFrom } from './manual.ts';
import type { HeardPerson, HearingSheet } from './sheet.ts';

/** What the office's books say now. */
export type Present = {
  name: string;
  reading: string;
  /** What is written of the manual: the draft, or else the version in force. */
  manual: ScriptContent | null;
  calendar: Calendar | null;
  contacts: readonly Contact[];
  lines: readonly Line[];
  quote: Quote | null;
};

type Details = Pick<Contact, 'name' | 'reading' | 'email' | 'phone' | 'order' | 'takesComplaints' | 'role'>;

/** Everything that one press would make of a sheet; null or empty: nothing to change there. */
export type Filling = {
  manual: { content: ScriptContent; changes: Change[] } | null;
  calendar: { before: Calendar | null; after: Calendar } | null;
  /** Contacts are known by their name; what the sheet leaves out of one stays as it is. */
  contacts: { before: Contact | null; after: Details }[];
  lines: { label: string; number: string }[];
  quote: { before: Quote | null; after: Quote } | null;
};

/** To be called once checkSheet has nothing to say. */
export function fill(sheet: HearingSheet, present: Present): Filling {
  const content = manualFrom(sheet, present, present.manual);
  const changes = diff(present.manual ?? content, content);
  return {
    manual: present.manual === null || changes.length > 0 ? { content, changes } : null,
    calendar: calendarOf(sheet, present.calendar),
    contacts: sheet.people.flatMap((person, at) => contactOf(person, at, present.contacts)),
    lines: linesOf(sheet, present.lines),
    quote: quoteOf(sheet, present.quote),
  };
}

/** How many things would be made or changed. */
export function sizeOf({ manual, calendar, contacts, lines, quote }: Filling): number {
  return (manual?.changes.length ?? 0) + (calendar ? 1 : 0) + contacts.length + lines.length + (quote ? 1 : 0);
}

function calendarOf({ week, holidays, exceptions }: HearingSheet, before: Calendar | null): Filling['calendar'] {
  // A date that is in the books and not on the sheet stays: the sheet was written before it was heard of.
  const heard = new Set(exceptions.map(({ date }) => date));
  const kept = before?.exceptions.filter(({ date }) => !heard.has(date)) ?? [];
  const inOrder = [...kept, ...exceptions].sort((one, other) => (one.date < other.date ? -1 : 1));
  const after: Calendar = { week, holidays, exceptions: inOrder };
  return before && sameCalendar(before, after) ? null : { before, after };
}

function sameCalendar(one: Calendar, other: Calendar): boolean {
  return asWords(one) === asWords(other);
}

function asWords({ week, holidays, exceptions }: Calendar): string {
  const periods = (list: Calendar['week']['mon']) => list.map(({ from, to }) => `${from}-${to}`).join();
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  const days = [mon, tue, wed, thu, fri, sat, sun].map(periods).join('|');
  const others = exceptions.map((each) => `${each.date} ${periods(each.periods)} ${each.why}`).sort();
  return [days, holidays === 'as_weekday' ? holidays : periods(holidays), ...others].join('\n');
}

function contactOf(person: HeardPerson, at: number, contacts: readonly Contact[]): Filling['contacts'] {
  const { role, takesComplaints } = person;
  const told = settleContact(person);
  const before = contacts.find(({ name }) => plain(name) === plain(told.name)) ?? null;
  const after: Details = {
    ...{ name: before?.name ?? told.name, reading: told.reading, role, takesComplaints },
    ...{ email: told.email ?? before?.email ?? null, phone: told.phone ?? before?.phone ?? null },
    order: before?.order ?? contacts.length + at + 1,
  };
  const isSame = before !== null && fieldsOf(before) === fieldsOf(after);
  return isSame ? [] : [{ before, after }];
}

function fieldsOf({ reading, email, phone, role, takesComplaints }: Details): string {
  return JSON.stringify([reading, email, phone, role, takesComplaints]);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

function linesOf({ lines }: HearingSheet, known: readonly Line[]): Filling['lines'] {
  return lines.flatMap((line) => {
    const read = readLine('number', line);
    if (isRefusal(read) || read.number === null || known.some(({ number }) => number === read.number)) return [];
    return [{ label: read.label, number: read.number }];
  });
}

function quoteOf({ tier, callsAMonth, wantedFrom }: HearingSheet, before: Quote | null): Filling['quote'] {
  const includedCalls = callsAMonth ?? before?.includedCalls ?? 0;
  const prices = { baseYen: before?.baseYen ?? null, perExtraCallYen: before?.perExtraCallYen ?? null };
  const after: Quote = { tier, includedCalls, ...prices, effectiveFrom: wantedFrom ?? before?.effectiveFrom ?? null };
  const words = ({ tier: of, includedCalls: calls, effectiveFrom }: Quote) => [of, calls, effectiveFrom].join();
  return before && words(before) === words(after) ? null : { before, after };
}
