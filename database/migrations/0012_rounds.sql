-- Ringing the client's people until somebody answers (緊急電話連絡), and questions to the client (確認依頼).

create table rounds (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  call_id uuid,
  why text not null check (why in ('severity', 'authority', 'emergency', 'accident', 'asked')),
  -- Whom the case is a complaint about: never rung of it.
  accused_id uuid,
  -- Whom to ring in this pass, each with the number as it was when the pass began.
  list jsonb not null,
  pass int not null,
  state text not null check (state in ('under_way', 'exhausted', 'reached', 'stood_down')),
  standing jsonb not null,
  started_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('rounds');
create index open_rounds on rounds (agency_id, id) where state in ('under_way', 'exhausted');
create index rounds_by_case on rounds (agency_id, case_id, id);
-- One reason starts one round of a case; only who asks for one may ask again when it is over.
create unique index one_round_for_a_reason on rounds (agency_id, case_id, why)
  where why <> 'asked' or state in ('under_way', 'exhausted');
grant select on rounds to client_scope;

-- Who was rung when is evidence: no scope may change or remove a line of it.
create table round_tries (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  round_id uuid not null,
  contact_id uuid not null,
  number text not null,
  pass int not null,
  outcome text not null check (outcome in ('answered', 'no_answer', 'busy', 'voicemail', 'wrong_number')),
  words text not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, round_id, client_id) references rounds,
  foreign key (agency_id, contact_id, client_id) references contacts
);
call wall_client_table('round_tries');
revoke update, delete on round_tries from staff_scope;
create index tries_by_round on round_tries (agency_id, round_id, id);
grant select on round_tries to client_scope;

create table consultations (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  question text not null,
  asked_how text not null check (asked_how in ('phone', 'chat', 'portal')),
  to_contact uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  within_minutes int not null,
  due_at timestamptz not null,
  overdue_since timestamptz,
  state text not null check (state in ('asked', 'answered', 'withdrawn')),
  -- The client's answer, or why the question was withdrawn.
  words text,
  may_be_told boolean not null,
  for_manual boolean not null,
  settled_by_kind text check (settled_by_kind in ('client', 'staff')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, to_contact, client_id) references contacts
);
call wall_client_table('consultations');
create index open_consultations on consultations (agency_id, due_at, id) where state = 'asked';
create index consultations_by_client on consultations (agency_id, client_id, id desc);
create index consultations_by_case on consultations (agency_id, case_id, id);
grant select on consultations to client_scope;
grant update (due_at, overdue_since, to_contact, state, words, may_be_told, for_manual, settled_by_kind, settled_by, settled_at)
  on consultations to client_scope;

-- An answer goes back to the caller by a callback; where the last one was done meanwhile, it makes the next.
grant insert on callbacks to client_scope;
