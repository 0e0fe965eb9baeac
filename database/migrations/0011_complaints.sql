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

-- The complaint side of a case: one of each at most. What was written down and said in its course stands in `course`; what
-- lists and clocks are read by has columns of its own.
create table complaints (
  agency_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  about text not null check (about in ('staff', 'service', 'operator', 'other')),
  severity int not null check (severity in (1, 2, 3, 4)),
  state text not null check (state in ('received', 'acknowledged', 'assessed', 'investigating', 'waiting_for_client',
    'callback_due', 'responded', 'decision_told', 'open_refused', 'external', 'reopened', 'closed_accepted')),
  since timestamptz not null,
  next_side text check (next_side in ('agency', 'client')),
  next_by timestamptz,
  overdue_since timestamptz,
  named_employee_id uuid,
  concerned_id uuid,
  emotion_end int check (emotion_end between 0 and 3),
  record jsonb not null,
  course jsonb not null,
  primary key (agency_id, case_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, named_employee_id, client_id) references contacts,
  -- Who has to move has a time.
  check ((next_side is null) = (next_by is null))
);
call wall_client_table('complaints');
create index open_complaints on complaints (agency_id, severity desc, case_id desc) where state <> 'closed_accepted';
grant select on complaints to client_scope;
grant update (state, since, next_side, next_by, overdue_since, course) on complaints to client_scope;

-- The complaints taken before they had a life of their own: the closed ones have ended, the open ones wait for the client.
insert into complaints (agency_id, case_id, client_id, about, severity, state, since, next_side, next_by, record, course)
select agency_id, id, client_id, complaint_about, 2,
  case state when 'closed' then 'closed_accepted' else 'acknowledged' end, coalesce(closed_at, opened_at),
  case state when 'open' then 'agency' end, case state when 'open' then opened_at + interval '1 day' end,
  jsonb_build_object('category', null, 'product', '', 'orderNumber', '', 'remedySought', '', 'emotionStart', null,
    'apologised', false, 'receiptTold', true,
    'facts', jsonb_build_object('who', '', 'when', '', 'where', '', 'what', '', 'why', '', 'how', '')),
  jsonb_build_object(
    'assessment', jsonb_build_object('severity', null, 'safety', null, 'complexity', null, 'impact', null,
      'immediateAction', null),
    'override', null, 'dedicated', null, 'response', null, 'refusal', null, 'external', null, 'closing', null,
    'acknowledged', jsonb_build_object('how', 'on_the_call', 'at', opened_at),
    'ended', case state when 'closed' then jsonb_build_object('ending', 'no_answer_wanted', 'words', '', 'by', null,
      'at', closed_at) end)
from cases where kind = 'complaint';
insert into due (agency_id, word, id, client_id, due_at)
select agency_id, 'complaint', case_id, client_id, next_by from complaints where next_by is not null;

create table promises (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  what text not null,
  by_side text not null check (by_side in ('agency', 'client')),
  who uuid,
  due_at timestamptz not null,
  overdue_since timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  state text not null check (state in ('open', 'kept', 'broken', 'withdrawn')),
  words text,
  settled_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('promises');
create index promises_by_case on promises (agency_id, case_id, id);
create index open_promises on promises (agency_id, due_at) where state = 'open';
grant select on promises to client_scope;
grant update (overdue_since, state, words, settled_by, settled_at) on promises to client_scope;

-- A call to complain of our own operator was never the client's to pay for: so also by the contracts agreed before.
update contracts set terms = jsonb_set(terms, '{countRules,inOrder}', '[{
  "id": "own_fault", "counted": false,
  "words": {
    "ja": "当社の電話応対へのご指摘のお電話は数えません",
    "en": "Calls to complain of our own operators are not counted"
  },
  "when": [{"is": "complaint_about", "about": "operator"}]}]'::jsonb || (terms #> '{countRules,inOrder}'))
where not (terms #> '{countRules,inOrder}') @> '[{"id": "own_fault"}]';
