import { type Refusal, refuse } from '../refusals/index.ts';
import type { GuidanceKind } from './guidance.ts';

// Half a minute of speech: nobody listens longer.
const mostCharacters = 300;

/** The text as it is kept: one line of it, spaces as they are typed on any keyboard. Refuses incomplete_input: required, too_long. */
export function readText(kind: GuidanceKind, typed: string): string | Refusal {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (kind === 'waiting_music') return refuse('guidance_is_music');
  if (text === '') return refuse('incomplete_input', [{ field: 'text', code: 'required' }]);
  if (text.length > mostCharacters) return refuse('incomplete_input', [{ field: 'text', code: 'too_long' }]);
  return text;
}

const ourName = '{社名}';

/** The text as it is said for a client. */
export function saidFor(text: string, clientName: string): string {
  return text.replaceAll(ourName, clientName);
}
