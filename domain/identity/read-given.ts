import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Given } from './compare.ts';
import { type Fact, facts } from './policy.ts';
import { readBirthDate } from './read-birth-date.ts';

/** What was typed, read fact by fact; what is empty was not told. Refuses incomplete_input with every fact that cannot be read. */
export function readGiven(typed: Readonly<Partial<Record<Fact, string>>>): Given | Refusal {
  const given: Partial<Record<Fact, string>> = {};
  const problems: Problem[] = [];
  for (const fact of facts) {
    const raw = (typed[fact] ?? '').trim();
    if (raw === '') continue;
    const value = readFact(fact, raw);
    if (isRefusal(value)) problems.push({ field: `given.${fact}`, code: value.code });
    else given[fact] = value;
  }
  return problems.length > 0 ? refuse('incomplete_input', problems) : given;
}

function readFact(fact: Fact, raw: string): string | Refusal {
  switch (fact) {
    case 'name':
    case 'order_number':
      return raw.length <= 100 ? raw : refuse('too_long');
    case 'phone':
      return readNumber(raw);
    case 'postal_code':
      return readPostalCode(raw);
    case 'birth_date':
      return readBirthDate(raw);
  }
}

/** `〒150-0001` in any width → `1500001`. Refuses malformed. */
export function readPostalCode(raw: string): string | Refusal {
  const digits = raw.normalize('NFKC').replace(/[〒\s\p{Pd}ー−]/gu, '');
  return /^\d{7}$/.test(digits) ? digits : refuse('malformed');
}
