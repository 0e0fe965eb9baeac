import { dayOf, isDay } from '../hours/index.ts';
import type { Problem } from '../refusals/index.ts';
import type { CheckedDocument, Person, Subject, VerificationRecord } from './verification.ts';

/** What a record lacks before it is one (同法施行規則20条), by field (`subject.owners.0.birthday`). */
export function checkRecord(record: VerificationRecord, now: Date): Problem[] {
  const { subject, dealer, purpose, business, documents, checkedOn } = record;
  return [
    ...checkSubject(subject),
    ...checkPerson('dealer', dealer),
    ...required('dealer.relation', dealer.relation),
    ...required('dealer.authority', dealer.authority),
    ...required('purpose', purpose),
    ...required('business', business),
    ...(documents.length === 0 ? [{ field: 'documents', code: 'required' } as const] : []),
    ...documents.flatMap((document, at) => checkDocument(`documents.${at}`, document)),
    ...checkDay('checkedOn', checkedOn),
    ...(isDay(checkedOn) && checkedOn > dayOf(now) ? [{ field: 'checkedOn', code: 'out_of_range' } as const] : []),
  ];
}

function checkSubject(subject: Subject): Problem[] {
  const named = [...required('subject.name', subject.name), ...required('subject.address', subject.address)];
  if (subject.is === 'sole') return [...named, ...checkDay('subject.birthday', subject.birthday)];
  return [
    ...named,
    ...checkPerson('subject.representative', subject.representative),
    ...(subject.owners.length === 0 ? [{ field: 'subject.owners', code: 'required' } as const] : []),
    ...subject.owners.flatMap((owner, at) => [
      ...checkPerson(`subject.owners.${at}`, owner),
      ...required(`subject.owners.${at}.why`, owner.why),
    ]),
  ];
}

function checkPerson(field: string, { name, address, birthday }: Person): Problem[] {
  return [
    ...required(`${field}.name`, name),
    ...required(`${field}.address`, address),
    ...checkDay(`${field}.birthday`, birthday),
  ];
}

function checkDocument(field: string, { of, kind, issuer, number }: CheckedDocument): Problem[] {
  const numbered: Problem[] =
    kind === 'my_number_card' ? forbidden(`${field}.number`, number) : required(`${field}.number`, number);
  return [...required(`${field}.of`, of), ...required(`${field}.issuer`, issuer), ...numbered];
}

/** 番号利用法20条: nobody may write down another's personal number without being asked to by that law. */
export function personalNumbersIn(documents: readonly CheckedDocument[]): Problem[] {
  return documents.flatMap(({ kind, number }, at) =>
    kind === 'my_number_card' ? forbidden(`documents.${at}.number`, number) : [],
  );
}

function forbidden(field: string, number: string): Problem[] {
  return number.trim() === '' ? [] : [{ field, code: 'personal_number_not_kept' }];
}

function required(field: string, words: string): Problem[] {
  return words.trim() === '' ? [{ field, code: 'required' }] : [];
}

function checkDay(field: string, day: string): Problem[] {
  if (day.trim() === '') return [{ field, code: 'required' }];
  return isDay(day) ? [] : [{ field, code: 'not_a_day' }];
}
