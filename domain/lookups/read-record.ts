import { readReading } from '../callers/index.ts';
import { isDay } from '../hours/index.ts';
import { readBirthDate, readPostalCode } from '../identity/index.ts';
import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { type Field, fields, type OrderRecord } from './order-record.ts';

/** One row of a client's file, or one answer of its system, as text by field. Refuses incomplete_input, field by field. */
export function readRecord(written: Readonly<Partial<Record<Field, string>>>): OrderRecord | Refusal {
  const problems: Problem[] = [];
  const read = Object.fromEntries(
    fields.map((field) => {
      const value = readField(field, (written[field] ?? '').trim());
      if (isRefusal(value)) problems.push({ field, code: value.code });
      return [field, value];
    }),
  );
  return problems.length > 0 ? refuse('incomplete_input', problems) : (read as OrderRecord);
}

function readField(field: Field, raw: string): string | number | null | Refusal {
  if (raw === '') return whenEmpty(field);
  switch (field) {
    case 'orderNumber':
    case 'name':
    case 'trackingNumber':
    case 'carrier':
    case 'state':
      return shorter(raw, 100);
    case 'items':
    case 'address':
      return shorter(raw, 500);
    case 'reading':
      return readReading(raw);
    case 'phone':
      return readNumber(raw);
    case 'postalCode':
      return readPostalCode(raw);
    case 'birthDate':
      return readBirthDate(raw);
    case 'shippedOn':
    case 'expectedOn':
      return readDate(raw);
    case 'amountYen':
      return readYen(raw);
  }
}

function whenEmpty(field: Field): string | null | Refusal {
  switch (field) {
    case 'orderNumber':
    case 'name':
      return refuse('required');
    case 'items':
    case 'state':
      return '';
    default:
      return null;
  }
}

function shorter(text: string, most: number): string | Refusal {
  return text.length <= most ? text : refuse('too_long');
}

/** `2026/11/18`, `2026-11-18 09:30`, `2026-11-18T00:30:00+09:00`, `20261118`, `2026年11月18日`: the day as it is written. */
function readDate(raw: string): string | Refusal {
  const written = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:日|[T\s].*)?$/.exec(raw.normalize('NFKC'));
  if (!written) return refuse('malformed');
  const [, year, month = '', date = ''] = written;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : refuse('not_a_day');
}

/** `¥12,800`, `12800円`. */
function readYen(raw: string): number | Refusal {
  const digits = raw.normalize('NFKC').replace(/[¥円,\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : refuse('not_whole');
}
