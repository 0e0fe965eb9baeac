// The fields by which cases and callers are found: for the index, and again to show where the words stand.
import type { Caller } from '@denwaban/domain/callers';
import type { Case } from '@denwaban/domain/cases';
import { formatNumber } from '@denwaban/domain/numbers';
import { type Answer, isGiven, type Question } from '@denwaban/domain/scripts';
import type { Field, FieldName } from '@denwaban/domain/search';
import { scriptOf } from '../cases/script.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { besideCallers, besideCases } from './written/store.ts';

/** Everything by which each of these cases can be found, by case. */
export async function fieldsOfCases(tx: AgencyTx, cases: readonly Case[]): Promise<Map<string, Field[]>> {
  const beside = await besideCases(tx, idsOf(cases));
  const fields = new Map<string, Field[]>();
  for (const each of cases) {
    const { questions } = await scriptOf(tx, each);
    fields.set(each.id, filled([...ofCase(each, questions), ...(beside.get(each.id) ?? [])]));
  }
  return fields;
}

/** Everything by which each of these callers can be found, by caller. */
export async function fieldsOfCallers(tx: AgencyTx, callers: readonly Caller[]): Promise<Map<string, Field[]>> {
  const beside = await besideCallers(tx, idsOf(callers));
  return new Map(callers.map((each) => [each.id, filled([...ofCaller(each), ...(beside.get(each.id) ?? [])])]));
}

/** What the case itself says; `questions` are those of the script it was taken with. */
export function ofCase(about: Case, questions: readonly Question[]): Field[] {
  return [
    field('receipt_number', about.receiptNumber),
    field('caller_name', about.callerName, about.callerReading),
    field('caller_company', about.callerCompany),
    ...ofNumber(about.callerNumber),
    field('summary', about.summary),
    field('details', about.details, about.askedFor, givenIn(about.callerReference)),
    ...questions.flatMap((question) => ofAnswer(question, about.answers[question.id])),
    ...ofWish(about.callback),
  ];
}

function ofCaller({ name, reading, numbers }: Caller): Field[] {
  return [field('caller_name', name, reading), ...numbers.flatMap(ofNumber)];
}

function ofWish(callback: Case['callback']): Field[] {
  if (!callback.wanted) return [];
  const { number, wishWords, bestTime } = callback;
  return [...ofNumber('e164' in number ? number.e164 : null), field('callback', wishWords, bestTime)];
}

// As it is dialled here and as it is dialled from abroad: either may be typed.
function ofNumber(e164: string | null): Field[] {
  return e164 === null ? [] : [field('number', formatNumber(e164)), field('number', e164)];
}

// Who called stands in fields of its own. Of a choice the words that were read to the caller, not the value they are kept by.
function ofAnswer(question: Question, answer: Answer | undefined): Field[] {
  if (!answer || !isGiven(answer) || question.fills !== null) return [];
  const chosen = question.kind === 'choice' ? question.choices.find(({ value }) => value === answer.given) : undefined;
  return [field('answer', chosen?.label ?? answer.given, answer.reading)];
}

function givenIn(reference: Case['callerReference']): string | null {
  return reference && 'given' in reference ? reference.given : null;
}

function field(name: FieldName, ...written: (string | null | undefined)[]): Field {
  return { name, text: written.filter(Boolean).join('　'), by: 'everybody' };
}

function filled(fields: readonly Field[]): Field[] {
  return fields.filter(({ text }) => text !== '');
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}
