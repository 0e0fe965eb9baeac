import { readReading } from '../callers/index.ts';
import { isRefusal, type Problem, refuse } from '../refusals/index.ts';
import { type Client, type Colour, palette } from './client.ts';

/** What is edited of a client, as typed. */
export type ClientDetails = { code: string; name: string; reading: string; colour: string; callerNoun: string };

export function checkClient(details: ClientDetails): Problem[] {
  const reading = details.reading.trim() === '' ? refuse('required') : readReading(details.reading);
  return [
    ...(readCode(details.code) === null ? [{ field: 'code', code: 'malformed' } as const] : []),
    ...required('name', details.name),
    ...(isRefusal(reading) ? [{ field: 'reading', code: reading.code }] : []),
    ...(isColour(details.colour) ? [] : [{ field: 'colour', code: 'not_a_choice' } as const]),
    ...required('callerNoun', details.callerNoun),
  ];
}

/** The details as they are kept; to be called once checkClient has nothing to say. */
export function settleClient(details: ClientDetails): Omit<Client, 'id' | 'state'> {
  const [code, reading, colour] = [readCode(details.code), readReading(details.reading), details.colour];
  if (code === null || isRefusal(reading) || !isColour(colour)) throw new Error('settled without being checked');
  return { code, name: details.name.trim(), reading, colour, callerNoun: details.callerNoun.trim() };
}

/** Typed while the telephone rings: short, and without regard to case or width. */
function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').trim().toLowerCase();
  return /^[0-9a-zぁ-ゖァ-ヺー]{2,12}$/.test(code) ? code : null;
}

function isColour(name: string): name is Colour {
  return (palette as readonly string[]).includes(name);
}

function required(field: string, words: string): Problem[] {
  return words.trim() === '' ? [{ field, code: 'required' }] : [];
}
