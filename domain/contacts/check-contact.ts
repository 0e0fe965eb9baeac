import { readReading } from '../callers/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Contact } from './contact.ts';
import { readEmail } from './read-email.ts';

/** What is edited of a contact, as typed; an empty e-mail or phone means none. */
export type ContactDetails = { name: string; reading: string; email: string; phone: string };

export function checkContact(details: ContactDetails): Problem[] {
  return [
    ...(details.name.trim() === '' ? [{ field: 'name', code: 'required' } as const] : []),
    ...problem('reading', required(details.reading, readReading)),
    ...problem('email', optional(details.email, readEmail)),
    ...problem('phone', optional(details.phone, readNumber)),
  ];
}

/** The details as they are kept; to be called once checkContact has nothing to say. */
export function settleContact(details: ContactDetails): Pick<Contact, 'name' | 'reading' | 'email' | 'phone'> {
  return {
    name: details.name.trim(),
    reading: kept(readReading(details.reading)),
    email: kept(optional(details.email, readEmail)),
    phone: kept(optional(details.phone, readNumber)),
  };
}

function required(typed: string, read: (raw: string) => string | Refusal): string | Refusal {
  return typed.trim() === '' ? refuse('required') : read(typed);
}

function optional(typed: string, read: (raw: string) => string | Refusal): string | null | Refusal {
  return typed.trim() === '' ? null : read(typed);
}

function problem(field: string, read: string | null | Refusal): Problem[] {
  return isRefusal(read) ? [{ field, code: read.code }] : [];
}

function kept<Value extends string | null>(read: Value | Refusal): Value {
  if (isRefusal(read)) throw new Error('settled without being checked');
  return read;
}
