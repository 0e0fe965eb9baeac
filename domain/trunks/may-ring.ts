import { type Destination, type Leads, leadsTo } from '../numbers/index.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../refusals/index.ts';
import type { Trunk } from './trunk.ts';

export type Ringing = {
  dialled: string;
  trunk: Pick<Trunk, 'rings' | 'state'>;
  /** Numbers at which we answer, and numbers that are forwarded to them. */
  leadBack: ReadonlySet<string>;
};

/** What a call out costs beyond reason, or cannot do at all, is not begun. What is not listed is a kind that may be switched on. */
const never: Partial<Record<Leads['to'], RefusalCode>> = {
  emergency: 'number_of_emergency',
  service: 'number_of_a_service',
  premium: 'number_premium',
  machine: 'number_of_a_machine',
  abroad: 'number_abroad',
};

/**
 * Whether a number may be rung by a trunk, and what is dialled (E.164). Refuses number_of_emergency, number_premium,
 * number_abroad, number_of_a_machine, number_of_a_service, number_kind_switched_off, number_leads_back (a loop: it would
 * ring us), trunk_closed, and what `readNumber` refuses.
 */
export function mayRing({ dialled, trunk, leadBack }: Ringing): { to: Destination; number: string } | Refusal {
  if (trunk.state === 'closed') return refuse('trunk_closed');
  const leads = leadsTo(dialled);
  if (isRefusal(leads)) return leads;
  const code = never[leads.to];
  if (code || leads.number === null) return refuse(code ?? 'number_of_a_service');
  if (leadBack.has(leads.number)) return refuse('number_leads_back');
  const to = trunk.rings.find((kind) => kind === leads.to);
  return to ? { to, number: leads.number } : refuse('number_kind_switched_off');
}
