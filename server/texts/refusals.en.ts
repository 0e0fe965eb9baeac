import type { RefusalWords } from './tell.ts';

/** What happened, and the way on. Said of a whole request, or beside one field of it. */
export const refusalsInEnglish: RefusalWords = {
  link_expired: 'This link was used already, or is too old. Please ask for a new letter.',
  sign_in_expired: 'This took too long. Start again from sign-in.',
  not_found: 'It was not found: it is gone, or not within your reach. Please look for it in the list.',

  address_not_allowed: 'Nobody can sign in from this network. Connect from the office, or ask your manager.',
  code_wrong: 'The code is not right. Enter the newest six digits of your app, or a recovery code not used before.',
  passkey_refused: 'This passkey could not be confirmed. Choose one you have registered, or another way.',
  password_wrong: 'The password is not right. Enter it again.',
  second_factor_needed: 'Register a second factor first; every other page opens once that is done.',
  check_by_taker: 'What you took yourself is looked at by another supervisor.',
  call_not_yours: 'Another operator has this call. To take it over, speak to them or to a supervisor.',
  identity_not_matched: 'It is not yet known that this is the person in question. Please check the identity first.',
  identity_other_order:
    'This is another order than those the identity was checked for. Please check again with its number.',
  not_allowed: 'Your role does not allow this. Please ask a manager if you need it.',
  sign_in_failed: 'The e-mail address or the password is wrong. Please check both and try again.',
  signature_missing: 'There is no signature: send the headers Denwaban-Timestamp and Denwaban-Signature.',
  signature_too_old:
    'The time of the signature is more than five minutes off. Set the sender’s clock, or sign anew at each sending.',
  signature_wrong: 'The signature does not fit. Sign the very body that is sent, with the secret that holds now.',
  signed_out: 'You are signed out. Please sign in again.',

  not_an_address: 'Enter an IP address, or a range like 203.0.113.0/24.',
  already_past: 'This time is already past. Please choose one to come.',
  column_missing: 'A column that was agreed on is not in the file. Please check its heading, or the columns set here.',
  date_listed_twice: 'This date is listed twice. Please remove one of the two.',
  file_unreadable: 'This cannot be read as comma-separated text. Please choose a CSV file in UTF-8 or Shift JIS.',
  incomplete_input: 'Something is missing or wrong. Please check the marked fields.',
  malformed: 'This is not in the right form. Please follow the example.',
  client_unknown: 'There is no client with this code. Please import the client first, or check the code.',
  client_without_manual: 'The manual of this client is not published yet. Publish it, and calls can be taken.',
  client_without_line: 'This client has no line yet. Please add one and try again.',
  known_otherwise:
    'The same is in the books already, with other contents. Please change it there, or leave this row out.',
  twice_in_file: 'The same stands in an earlier row of this file. Please keep one of the two.',
  no_row_readable: 'Not one row could be read. What was imported before stays as it is.',
  not_a_choice: 'This is not one of the choices. Please choose from the list.',
  not_a_day: 'There is no such day in the calendar. Please check the date.',
  not_read_back: 'This was not read back yet. Please read it aloud and tick the box.',
  not_ticked: 'This is not ticked yet. Please check it and tick it.',
  not_unique: 'There is one like this already. Please choose another value.',
  not_whole: 'Please enter a whole number.',
  number_lacks_area_code: 'The area code is missing. Please enter the number with it.',
  number_not_in_plan: 'No Japanese telephone number begins like this. Please check the number.',
  number_of_a_service:
    'Service numbers such as 110 or 117 cannot be used. Please enter a number that can be rung back.',
  number_unreadable: 'This cannot be read as a telephone number. Please use digits and hyphens.',
  number_wrong_length: 'The number has too few or too many digits. Please check it.',
  out_of_range: 'This is outside the permitted range. Please enter a value within it.',
  periods_overlap: 'The periods overlap. Please set them apart.',
  promise_without_time:
    'Without {time} in it the sentence promises no time. Please put {time} where the time is to be said.',
  reading_missing: 'The reading is missing. Please enter it in katakana.',
  reading_not_kana: 'Please enter the reading in katakana.',
  required: 'Please fill this in.',
  too_long: 'This is too long. Please shorten it.',
  too_soon: 'This is too soon. Please leave the days that a notice of it needs.',
  unknown_question: 'The question this depends on was not found. Please choose one that comes before.',

  own_address_left_out:
    'The address you are at is not in the list. Saved like this it would shut you out as well: add your own address.',
  second_factor_demanded: 'This agency asks for a second factor: the last one stays. Register another one first.',
  already_signed_up:
    'This person has already signed up. Should they have forgotten their password, they can reset it on the sign-in page.',
  bulletin_asks_nothing: 'This bulletin asks for no answer.',
  bulletin_nobody_left: 'Nobody is left to write to: all were reached, or have answered.',
  bulletin_taken_over: 'This answer is in the opening hours already. To change it, edit the hours.',
  bulletin_unanswered: 'There is no answer yet. Please wait for it.',
  bulletin_under_way: 'It is being sent just now. Please try again once it is done.',
  call_already_disposed: 'This call was already put away. Please refresh to see how.',
  call_already_taken: 'Another operator has answered this call. Please wait for the next one.',
  call_ended: 'This call is already over. What you entered is kept as a draft.',
  call_not_over: 'The call is still going on. Please hang up first.',
  callback_already_settled: 'This callback is already done. Please refresh to see how it ended.',
  caller_merge_itself: 'A caller cannot be merged with themselves. Please choose the other one.',
  caller_merged_away: 'This caller was merged into another. Please open the one they were merged into.',
  caller_not_merged: 'This caller is merged with nobody. Please refresh to see how they stand.',
  caller_number_taken: "This number is another caller's. If they are the same person, please merge the two.",
  callback_not_passed_on: 'The client has not asked the agency to tell this caller. Please wait for their answer.',
  callback_still_open: 'The callback is not done yet. Enter its result, then close.',
  check_already_passed: 'This report has been looked at already. The page shows how it stands now.',
  closing_already_asked: 'Approval to close has already been asked for.',
  closing_not_asked: 'Nobody has asked for approval to close.',
  complaint_closed: 'This complaint is closed. Open it again to go on.',
  complaint_step_out_of_turn: 'This step is not possible at this stage. Look at how it stands now.',
  complaint_still_open: 'This complaint is still open.',
  not_about_operator: 'This complaint is not about an operator.',
  operator_concerned: 'The person complained of cannot take it. Choose somebody else.',
  promise_already_settled: 'This promise has already been settled.',
  promise_still_open: 'A promise to the caller is still open. Settle it, then close.',
  case_already_closed: 'This case is already closed. Please reopen it if there is more to do.',
  case_already_open: 'This case is open already. Please go on with it.',
  case_graver_is_kept: 'A graver case cannot become part of a lesser one. Please merge them the other way round.',
  case_has_merged: 'Other cases are part of the one to be merged. Please split those first.',
  case_merged_away: 'This case is part of another. Please go on in that one, or split them first.',
  case_related_to_itself: 'A case cannot be related to itself. Please choose the other one.',
  cases_already_related: 'These two cases are related already.',
  cases_not_related: 'These cases are no longer related. Please refresh to see how they stand.',
  changed_meanwhile: 'Somebody else changed this first. Please load it again and make your change anew.',
  consultation_over: 'This question is no longer open. Please refresh to see the answer.',
  contact_without_email:
    'This contact has no e-mail address that can be used to sign in. Please add one, then invite them.',
  contact_without_role: 'This contact has no role in the portal. Please choose one and save, then invite them.',
  email_taken:
    'Somebody signs in with this e-mail address already. Please use another, or ask the person to try "Forgotten your password?".',
  handover_over: 'This handover was taken over already, or taken back. Please refresh.',
  handover_own: 'You cannot take over your own handover. Whoever comes next does.',
  change_out_of_turn: 'This request has been answered or withdrawn meanwhile. Please refresh to see how it stands.',
  import_out_of_turn: 'The import is not at a step where this can be done. Please refresh to see how it stands.',
  last_owner: 'This is the last owner. Please make somebody else an owner first.',
  rows_to_mend:
    'Some rows still have to be mended, so nothing was taken. Mend them and send the file again, or take the good rows only.',
  used_since: 'It has been in use since it was imported, and was left as it is.',
  last_manager: 'This is the last manager. Please make somebody else a manager first.',
  no_order_file_agreed: 'This client is not looked up in a file. Please choose CSV in its look-up settings first.',
  nobody_to_report_to: 'There is nobody to report to. Please add a contact with an e-mail address.',
  notice_not_wished: 'This notice is not waiting to be let stand. Please refresh to see how it stands.',
  notice_over: 'This notice is over already. Please write a new one if it is needed.',
  nowhere_to_look: 'Nothing is set up for looking up orders of this client. Please offer a callback instead.',
  offer_lapsed: 'This call has gone on to somebody else. Please wait for the next one.',
  operator_signed_off: 'You are not at your seat. Take the seat first, then try again.',
  operator_on_call: 'This cannot be done during a call. Please finish the call and its wrap-up first.',
  pieces_out_of_order:
    'The pieces of the recording did not come in their order. Please send again from the next number.',
  remark_already_settled: 'This remark has been settled already.',
  relay_already_received: 'This report has been received already. There is no need to send it again.',
  relay_under_way: 'This report is on its way. Please wait for the outcome.',
  round_over: 'This round of urgent calls is already over. Please refresh to see how it ended.',
  nothing_to_correct: 'This is what the case says already, so there is nothing to correct.',
  nothing_changed: 'Nothing has been changed yet. Make your change first, then propose it.',
  script_scheduled:
    'Another version is already waiting for its day. Take that one back, or wait until it is in force, and try again.',
  script_already_published: 'This version is already published. Please make a new one to change it.',
  system_unreachable: 'The system of the client does not answer. Please try again in a moment, or offer a callback.',
  task_already_settled: 'This task is already settled. Please refresh to see how it ended.',
  task_still_open: 'This task is still open. Please go on with it.',

  identity_tries_spent: 'The identity has been checked as often as is allowed in one call. Please offer a callback.',
  line_busy: 'All our lines are busy. Please call again in a little while.',
  factors_enough: 'There can be ten at most. Remove one you no longer use first.',
  too_many_tries: 'There were too many tries in a short time. Please wait a while before the next.',
  personal_number_not_kept:
    'A personal number (My Number) must not be written down. Leave the number empty.',
  archive_not_handed:
    'The data has not been handed over yet. Note the handing over first, then the deletion.',
  client_already_live:
    'This client is already live, or has left. What belongs before going live can no longer be done.',
  forwarding_not_watched:
    'Nobody watches for calls yet. Start the watch, then ring the number.',
  forwarding_still_on:
    'A call arrived since the watch began, so forwarding is still on. Check the setting and try again.',
  not_leaving:
    'This client has not given notice. Note the notice first.',
  not_live:
    'This client is not live. Only a live client can give notice.',
  not_ready_to_go_live:
    'Not everything is ready for going live. See to what is still missing.',
  not_yet_done:
    'Not done yet.',
  still_answered:
    'The lines are not closed yet. Note the deletion after the last day and the time of the guidance.',
  test_call_not_answered:
    'This call was not answered. Choose a test call that was.',
  test_call_not_reported:
    'The report of this call has not reached the client yet. Try again once it is sent or acknowledged.',
  test_call_of_another:
    'This call belongs to another client. Choose a test call of this one.',
  verification_completed:
    'A completed record is not changed. Write a new one for what has changed.',
  verification_missing:
    'The client’s identity has not been checked. Complete the check, or note why none is needed.',
};
