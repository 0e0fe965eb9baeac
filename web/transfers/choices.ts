import type { CallInHand } from '@denwaban/api/call-shapes';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal } from '@denwaban/domain/refusals';

export type Choice =
  | { is: 'contact'; contact: CallInHand['contacts'][number]; why: string | null }
  | { is: 'number'; number: string };

/** Whom a caller may be put through to, by what was typed so far: names, readings and numbers; those who may be rung first. */
export function choicesFor({ contacts, transfer }: Pick<CallInHand, 'contacts' | 'transfer'>, typed: string): Choice[] {
  const wanted = normal(typed);
  const whys = new Map(transfer?.people.map(({ id, why }) => [id, why]));
  const people = contacts
    .filter(({ name, reading, phone }) => [name, reading, phone ?? ''].some((each) => normal(each).includes(wanted)))
    .map((contact): Choice => ({ is: 'contact', contact, why: whys.get(contact.id) ?? null }));
  const number = transfer?.typed && wanted !== '' ? readNumber(typed) : null;
  const may = people.filter((each) => mayBeRung(each));
  const others = people.filter((each) => !mayBeRung(each));
  return [...may, ...(number && !isRefusal(number) ? [{ is: 'number', number: typed } as const] : []), ...others];
}

export function mayBeRung(choice: Choice): boolean {
  return choice.is === 'number' || choice.why === null;
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/[ぁ-ゖ]/g, katakana);
}

function katakana(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0x60);
}
