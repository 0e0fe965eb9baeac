// An ability is one thing a signed-in person may ask of the house. Every endpoint names exactly one; a role is a list of them.
// An ability says what may be asked at all; which records it reaches is the database's row policies' affair.

export type StaffRole = 'operator' | 'supervisor' | 'manager' | 'billing';
export type ClientRole = 'owner' | 'staff';

/**
 * Who is signed in: a person of the agency, or a contact of one client company. Who must first register a second factor may
 * do that and nothing else.
 */
export type Who = { mustEnrol?: boolean } & ({ as: 'staff'; role: StaffRole } | { as: 'client'; role: ClientRole });

export const staffRoles: readonly StaffRole[] = ['operator', 'supervisor', 'manager', 'billing'];
export const clientRoles: readonly ClientRole[] = ['owner', 'staff'];

const everyone = ['keep_own_profile', 'follow_live_feed'] as const;

const operator = [
  ...everyone,
  'take_calls',
  'use_telephone',
  'see_cases',
  'see_clients',
  'settle_callbacks',
  'handle_complaints',
  'keep_promises',
  'keep_tasks',
  'check_test_calls',
  'keep_callers',
  'link_cases',
  'correct_cases',
  'ring_clients',
  'ask_clients',
  'keep_notices',
  'hand_over',
] as const;
const supervisor = [
  ...operator,
  'see_board',
  'listen_to_calls',
  'judge_complaints',
  'stand_down_rounds',
  'draft_manual',
  'see_staff',
  'grant_clients',
  'see_relays',
  'retry_relays',
  'see_journeys',
  'keep_journeys',
  'check_reports',
  'see_reports',
  'issue_reports',
  'recheck_remarks',
  'see_error_rates',
  'settle_tasks',
  'merge_callers',
  'merge_cases',
  'judge_notices',
  'send_bulletins',
  'see_outbox',
  'see_usage',
  'listen_to_recordings',
  'import_order_files',
  'export_lists',
  'see_changes',
] as const;
const manager = [
  ...supervisor,
  'edit_clients',
  'settle_changes',
  'import_books',
  'erase_callers',
  'lead_journeys',
  'keep_verifications',
  'see_looks',
  'publish_manual',
  'edit_staff',
  'keep_security',
  'set_monitoring',
  'see_access',
  'keep_archives',
  'keep_retention',
  'steer_pretend_exchange',
  'connect_pbx',
] as const;
// A billing clerk needs the counted lines, not what callers said.
const billing = [...everyone, 'see_clients', 'see_usage'] as const;

const clientStaff = [
  ...everyone,
  'propose_manual',
  'see_own_company',
  'see_own_inbox',
  'acknowledge_relays',
  'remark_on_messages',
  'see_own_error_rates',
  'settle_own_callbacks',
  'answer_own_complaints',
  'keep_own_promises',
  'answer_consultations',
  'settle_own_tasks',
  'keep_own_notices',
  'introduce_callers',
  'set_own_presence',
  'see_own_usage',
  'see_own_reports',
  'listen_to_own_calls',
] as const;
const clientOwner = [
  ...clientStaff,
  'set_colleagues_presence',
  'close_own_complaints',
  'invite_colleagues',
  'import_own_order_files',
  'see_own_looks',
  'see_own_access',
  'ask_own_archives',
  'see_who_answered',
  'propose_changes',
  'edit_own_contacts',
  'switch_own_hours',
] as const;

export type Ability = (typeof manager)[number] | (typeof clientOwner)[number];

export const abilities: readonly Ability[] = [...new Set<Ability>([...manager, ...clientOwner])];

const ofStaff: Record<StaffRole, readonly Ability[]> = { operator, supervisor, manager, billing };
const ofClients: Record<ClientRole, readonly Ability[]> = { owner: clientOwner, staff: clientStaff };

export function abilitiesOf(who: Who): readonly Ability[] {
  if (who.mustEnrol) return ['keep_own_profile'];
  return who.as === 'staff' ? ofStaff[who.role] : ofClients[who.role];
}

export function may(who: Who, ability: Ability): boolean {
  return abilitiesOf(who).includes(ability);
}
