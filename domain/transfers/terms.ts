import type { TransferKind } from '../calls/index.ts';
import { type PresenceState, presenceStates } from '../contacts/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';

/** What a client has agreed with us about transfers. */
export type TransferTerms = {
  /** 相談取次, and 直接取次 as well; none: every call becomes a message. */
  kinds: readonly TransferKind[];
  /** Whom operators may ring: everybody on the client's list who has a telephone, or these; and any number they type. */
  contacts: 'all' | readonly string[];
  typed: boolean;
  /** Who is rung, by what they last said of where they are; for the others a message is taken. */
  presences: readonly PresenceState[];
  /** At any time, or only in the client's own hours. */
  when: 'always' | 'in_hours';
  /** How long somebody is rung. */
  seconds: number;
};

/** Nothing was agreed: nobody is disturbed. */
export const noTransfers: TransferTerms = {
  kinds: [],
  contacts: 'all',
  typed: false,
  presences: ['in', 'unknown'],
  when: 'in_hours',
  seconds: 30,
};

export const ringSeconds = { least: 10, most: 90 };

/** In the order in which they are shown. Refuses incomplete_input (kinds, presences, seconds). */
export function readTerms(typed: TransferTerms): TransferTerms | Refusal {
  const kinds = (['warm', 'cold'] as const).filter((kind) => typed.kinds.includes(kind));
  const presences = presenceStates.filter((state) => typed.presences.includes(state));
  if (kinds.length > 0 && presences.length === 0)
    return refuse('incomplete_input', [{ field: 'presences', code: 'required' }]);
  const { seconds } = typed;
  if (!Number.isInteger(seconds) || seconds < ringSeconds.least || seconds > ringSeconds.most)
    return refuse('incomplete_input', [{ field: 'seconds', code: 'out_of_range' }]);
  const contacts = typed.contacts === 'all' ? 'all' : [...new Set(typed.contacts)];
  return { ...typed, kinds, presences, contacts };
}
