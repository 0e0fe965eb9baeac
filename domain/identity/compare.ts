import { foldName, foldNumber, foldReading } from './fold.ts';
import type { Standing } from './judge.ts';
import { type Fact, facts } from './policy.ts';

/** What the client's books say of a person, as far as it can be compared. */
export type Known = {
  name: string;
  reading: string | null;
  /** E.164. */
  phone: string | null;
  orderNumber: string | null;
  /** Seven digits. */
  postalCode: string | null;
  birthDate: string | null;
};

/** What the caller told, read into the forms of the books (`readGiven`). */
export type Given = Readonly<Partial<Record<Fact, string>>>;

export function compare(known: Known, given: Given): Record<Fact, Standing> {
  return Object.fromEntries(facts.map((fact) => [fact, standing(known, fact, given[fact])])) as Record<Fact, Standing>;
}

function standing(known: Known, fact: Fact, given: string | undefined): Standing {
  if (given === undefined) return 'not_given';
  if (fact === 'name') return isSameName(known, given) ? 'agrees' : 'differs';
  const kept = keptOf(known, fact);
  if (kept === null) return 'not_on_record';
  const isSame = fact === 'order_number' ? foldNumber(kept) === foldNumber(given) : kept === given;
  return isSame ? 'agrees' : 'differs';
}

function keptOf(known: Known, fact: Exclude<Fact, 'name'>): string | null {
  switch (fact) {
    case 'phone':
      return known.phone;
    case 'order_number':
      return known.orderNumber;
    case 'postal_code':
      return known.postalCode;
    case 'birth_date':
      return known.birthDate;
  }
}

/** A name is heard, so it is its reading that counts; written in kanji it must be the same kanji, however they are drawn. */
function isSameName({ name, reading }: Known, given: string): boolean {
  const heard = foldReading(given);
  const kept = foldReading(reading ?? name);
  if (heard !== null && kept !== null) return heard === kept;
  return foldName(given) === foldName(name);
}
