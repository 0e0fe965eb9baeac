-- Complaints, handled: who calls, what was complained of, its life to the end, and what was promised.

alter table cases drop constraint cases_complaint_about_check;
alter table cases add constraint cases_complaint_about_check
  check (complaint_about in ('staff', 'service', 'operator', 'other'));
alter table cases
  add column caller_kind text not null default 'customer'
    check (caller_kind in ('customer', 'consumer_centre', 'lawyer', 'police', 'authority', 'press', 'partner')),
  add column caller_reference jsonb,
  add column treatment text check (treatment in ('take', 'answer', 'decline', 'dedicated')),
  add column fallback_reason text check (fallback_reason in
    ('not_in_manual', 'beyond_limit', 'not_identified', 'caller_insists', 'client_decides', 'other'));
alter table cases alter column caller_kind drop default;
