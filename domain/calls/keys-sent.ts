// Keys (プッシュ信号) that the operator presses for whoever is on the line: 「ご用件の番号を押してください」.
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Call } from './call.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Outcome, unchanged } from './outcome.ts';

const mostKeys = 32;

/** As typed, full-width digits and marks between them included. Refuses incomplete_input (keys). */
export function readKeys(typed: string): string | Refusal {
  const keys = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (keys.length > mostKeys) return refuse('incomplete_input', [{ field: 'keys', code: 'too_long' }]);
  return /^[0-9*#]+$/.test(keys) ? keys : refuse('incomplete_input', [{ field: 'keys', code: 'malformed' }]);
}

/** They may be a card's or a password: the history says how many they were. */
export function keysSent(call: Call, { operator, keys }: FactNamed<'keys_sent'>): Outcome {
  if (call.state.is !== 'talking' || call.state.operator !== operator) return unchanged(call);
  return changed(call, {
    commands: [{ do: 'send_keys', keys }],
    events: [event(call, 'call.keys_sent', { operator, keys: keys.length })],
  });
}
