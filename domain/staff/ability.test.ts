import { expect, test } from 'vitest';
import { type Ability, abilities, abilitiesOf, may, type Who } from './index.ts';

const columns: readonly Who[] = [
  { as: 'staff', role: 'operator' },
  { as: 'staff', role: 'supervisor' },
  { as: 'staff', role: 'manager' },
  { as: 'staff', role: 'billing' },
  { as: 'client', role: 'owner' },
  { as: 'client', role: 'staff' },
];

// Written out by hand on purpose: whoever widens a role has to say so here too.
// Columns: operator, supervisor, manager, billing | client owner, client staff.
const matrix: Record<Ability, string> = {
  keep_own_profile: /*       */ 'yyyy|yy',
  follow_live_feed: /*       */ 'yyyy|yy',
  take_calls: /*             */ 'yyy-|--',
  use_telephone: /*          */ 'yyy-|--',
  see_cases: /*              */ 'yyy-|--',
  see_clients: /*            */ 'yyyy|--',
  settle_callbacks: /*       */ 'yyy-|--',
  handle_complaints: /*      */ 'yyy-|--',
  keep_promises: /*          */ 'yyy-|--',
  keep_tasks: /*             */ 'yyy-|--',
  check_test_calls: /*       */ 'yyy-|--',
  keep_callers: /*           */ 'yyy-|--',
  link_cases: /*             */ 'yyy-|--',
  correct_cases: /*          */ 'yyy-|--',
  ring_clients: /*           */ 'yyy-|--',
  ask_clients: /*            */ 'yyy-|--',
  keep_notices: /*           */ 'yyy-|--',
  hand_over: /*              */ 'yyy-|--',
  see_board: /*              */ '-yy-|--',
  listen_to_calls: /*        */ '-yy-|--',
  stand_down_rounds: /*      */ '-yy-|--',
  judge_complaints: /*       */ '-yy-|--',
  draft_manual: /*           */ '-yy-|--',
  see_staff: /*              */ '-yy-|--',
  grant_clients: /*          */ '-yy-|--',
  see_relays: /*             */ '-yy-|--',
  retry_relays: /*           */ '-yy-|--',
  see_reports: /*            */ '-yy-|--',
  issue_reports: /*          */ '-yy-|--',
  see_journeys: /*           */ '-yy-|--',
  keep_journeys: /*          */ '-yy-|--',
  check_reports: /*          */ '-yy-|--',
  recheck_remarks: /*        */ '-yy-|--',
  see_error_rates: /*        */ '-yy-|--',
  settle_tasks: /*           */ '-yy-|--',
  merge_callers: /*          */ '-yy-|--',
  merge_cases: /*            */ '-yy-|--',
  judge_notices: /*          */ '-yy-|--',
  send_bulletins: /*         */ '-yy-|--',
  see_outbox: /*             */ '-yy-|--',
  see_usage: /*              */ '-yyy|--',
  listen_to_recordings: /*   */ '-yy-|--',
  import_order_files: /*     */ '-yy-|--',
  export_lists: /*           */ '-yy-|--',
  see_changes: /*            */ '-yy-|--',
  settle_changes: /*         */ '--y-|--',
  import_books: /*           */ '--y-|--',
  see_looks: /*              */ '--y-|--',
  edit_clients: /*           */ '--y-|--',
  erase_callers: /*          */ '--y-|--',
  lead_journeys: /*          */ '--y-|--',
  keep_verifications: /*     */ '--y-|--',
  publish_manual: /*         */ '--y-|--',
  edit_staff: /*             */ '--y-|--',
  keep_security: /*          */ '--y-|--',
  set_monitoring: /*         */ '--y-|--',
  see_access: /*             */ '--y-|--',
  keep_archives: /*          */ '--y-|--',
  keep_retention: /*         */ '--y-|--',
  steer_pretend_exchange: /* */ '--y-|--',
  connect_pbx: /*            */ '--y-|--',
  propose_manual: /*         */ '----|yy',
  propose_changes: /*        */ '----|y-',
  edit_own_contacts: /*      */ '----|y-',
  see_own_company: /*        */ '----|yy',
  see_own_inbox: /*          */ '----|yy',
  acknowledge_relays: /*     */ '----|yy',
  remark_on_messages: /*     */ '----|yy',
  see_own_error_rates: /*    */ '----|yy',
  settle_own_callbacks: /*   */ '----|yy',
  answer_consultations: /*   */ '----|yy',
  answer_own_complaints: /*  */ '----|yy',
  keep_own_promises: /*      */ '----|yy',
  settle_own_tasks: /*       */ '----|yy',
  keep_own_notices: /*       */ '----|yy',
  introduce_callers: /*      */ '----|yy',
  set_own_presence: /*       */ '----|yy',
  see_own_reports: /*        */ '----|yy',
  see_own_usage: /*          */ '----|yy',
  listen_to_own_calls: /*    */ '----|yy',
  set_colleagues_presence: /**/ '----|y-',
  close_own_complaints: /*   */ '----|y-',
  import_own_order_files: /* */ '----|y-',
  see_own_looks: /*          */ '----|y-',
  see_own_access: /*         */ '----|y-',
  invite_colleagues: /*      */ '----|y-',
  ask_own_archives: /*       */ '----|y-',
  see_who_answered: /*       */ '----|y-',
  switch_own_hours: /*       */ '----|y-',
};

test('the matrix names every ability and no other', () => {
  expect(Object.keys(matrix).sort()).toEqual([...abilities].sort());
});

test.each(Object.entries(matrix) as [Ability, string][])('%s belongs to %s', (ability, row) => {
  const cells = [...row.replace('|', '')];
  expect(columns.map((who) => (may(who, ability) ? 'y' : '-'))).toEqual(cells);
});

test('who must first register a second factor may do that and nothing else', () => {
  for (const who of columns) expect(abilitiesOf({ ...who, mustEnrol: true })).toEqual(['keep_own_profile']);
});

test('no role lists an ability twice', () => {
  for (const who of columns) expect(new Set(abilitiesOf(who)).size).toBe(abilitiesOf(who).length);
});
