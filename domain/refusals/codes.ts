export type RefusalKind = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'over_limit';

// Every refusal of the house, by its kind. server/texts has its words in Japanese and English; a test holds the two together.
const codesByKind = {
  not_found: ['link_expired', 'not_found'],
  forbidden: [
    'call_not_yours',
    'identity_not_matched',
    'identity_other_order',
    'not_allowed',
    'sign_in_failed',
    'signed_out',
  ],
  invalid: [
    'already_past',
    'column_missing',
    'date_listed_twice',
    'file_unreadable',
    'incomplete_input',
    'malformed',
    'no_row_readable',
    'not_a_choice',
    'not_a_day',
    'not_read_back',
    'not_unique',
    'not_whole',
    'number_lacks_area_code',
    'number_not_in_plan',
    'number_of_a_service',
    'number_unreadable',
    'number_wrong_length',
    'out_of_range',
    'periods_overlap',
    'promise_without_time',
    'reading_missing',
    'reading_not_kana',
    'required',
    'too_long',
    'unknown_question',
  ],
  conflict: [
    'already_signed_up',
    'call_already_disposed',
    'call_already_taken',
    'call_ended',
    'call_not_over',
    'callback_already_settled',
    'callback_not_passed_on',
    'case_already_closed',
    'case_already_open',
    'changed_meanwhile',
    'consultation_over',
    'contact_without_email',
    'contact_without_role',
    'email_taken',
    'last_manager',
    'no_order_file_agreed',
    'nobody_to_report_to',
    'nowhere_to_look',
    'offer_lapsed',
    'operator_on_call',
    'pieces_out_of_order',
    'relay_already_received',
    'relay_under_way',
    'round_over',
    'script_already_published',
    'task_already_settled',
    'task_still_open',
  ],
  over_limit: ['identity_tries_spent', 'line_busy', 'too_many_tries'],
} as const satisfies Record<RefusalKind, readonly string[]>;

export type RefusalCode = (typeof codesByKind)[RefusalKind][number];

export const refusalCodes: readonly RefusalCode[] = Object.values(codesByKind).flat();

export function kindOf(code: RefusalCode): RefusalKind {
  const kinds = Object.keys(codesByKind) as RefusalKind[];
  return kinds.find((kind) => (codesByKind[kind] as readonly string[]).includes(code)) as RefusalKind;
}
