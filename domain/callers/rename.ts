import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Caller, CallerEvent } from './caller.ts';
import { readReading } from './reading.ts';

/** What an intake heard; without a reading the caller keeps none, since an old one may belong to another name. */
export type Named = { name: string; reading: string | null };

/** Gives a caller the name and reading of an intake. Refused: required (name), reading_not_kana (reading). */
export function rename(caller: Caller, named: Named, now: Date): { caller: Caller; events: CallerEvent[] } | Refusal {
  // No NFKC: it would replace the character a person writes the name with (神 for 神).
  const name = named.name.trim().replace(/\s+/g, ' ');
  if (name === '') return refuse('required', [{ field: 'name', code: 'required' }]);
  const reading = named.reading === null ? null : readReading(named.reading);
  if (isRefusal(reading)) return refuse(reading.code, [{ field: 'reading', code: reading.code }]);
  if (name === caller.name && reading === caller.reading) return { caller, events: [] };
  const { client, id } = caller;
  const at = now.toISOString();
  return { caller: { ...caller, name, reading }, events: [{ name: 'caller.named', client, id, data: { at } }] };
}
