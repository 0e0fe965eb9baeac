import type { CaseFile } from '@denwaban/api/cases';
import type { correctCase } from '@denwaban/api/corrections';
import type { AskOf } from '@denwaban/api/endpoint';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import { formatNumber } from '@denwaban/domain/numbers';
import type { Answers } from '@denwaban/domain/scripts';

export type Typed = AskOf<typeof correctCase>['body']['typed'];
export type Start = ReturnType<typeof startOf>;

/** What a case says, as it is typed. */
export function startOf(file: CaseFile) {
  const { callback } = file;
  return {
    addressee: file.addressee?.id ?? '',
    callerName: file.callerName ?? '',
    callerReading: file.callerReading ?? '',
    callerCompany: file.callerCompany ?? '',
    callerNumber: file.callerNumber ? formatNumber(file.callerNumber) : '',
    summary: file.summary,
    details: file.details,
    callbackNumber: callback?.number ? formatNumber(callback.number) : '',
    wishAt: callback?.wishAt ? localOf(new Date(callback.wishAt)) : '',
    wishWords: callback?.wishWords ?? '',
  };
}

/** Tokyo's clock, as a field for a day and a time has it. */
function localOf(at: Date): string {
  return `${dayOf(at)}T${timeOf(at)}`;
}

/** Only what was changed is sent: what a colleague corrects meanwhile stays theirs. */
export function changedIn(start: Start, typed: Start, answers: Answers): Typed {
  const fields = (Object.keys(start) as (keyof Start)[]).filter((field) => typed[field] !== start[field]);
  const changed: Typed = Object.fromEntries(fields.map((field) => [field, typed[field]]));
  // A name and its reading are read together.
  if (changed.callerName !== undefined && changed.callerReading === undefined)
    changed.callerReading = typed.callerReading;
  return Object.keys(answers).length > 0 ? { ...changed, answers: { ...answers } } : changed;
}
