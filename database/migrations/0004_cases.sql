-- What callers wanted, the report to the client, the promised callback, and the line on the bill.

create sequence receipt_numbers maxvalue 999999 cycle;
grant usage on sequence receipt_numbers to staff_scope;

create table cases (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  receipt_number text not null,
  kind text not null check (kind in ('inquiry', 'complaint', 'order', 'reservation', 'other')),
  complaint_about text check (complaint_about in ('staff', 'service', 'other')),
  tier int not null check (tier in (1, 2)),
  urgency text not null check (urgency in ('normal', 'urgent')),
  addressee_id uuid,
  asked_for text not null,
  caller_id uuid,
  caller_name text,
  caller_reading text,
  caller_company text,
  caller_number text,
  summary text not null,
  details text not null,
  answers jsonb not null,
  callback jsonb not null,
  script_version uuid,
  taken_by uuid not null,
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, addressee_id, client_id) references contacts,
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('cases');
create index open_cases on cases (agency_id, id desc) where state = 'open';
create index cases_by_client on cases (agency_id, client_id, id desc);
create index cases_by_taker on cases (agency_id, taken_by, id);
create index cases_by_caller on cases (agency_id, client_id, caller_id, id desc) where caller_id is not null;
grant select on cases to client_scope;
grant update (state, closed_at, closed_by) on cases to client_scope;

create table case_calls (
  agency_id uuid not null,
  case_id uuid not null,
  call_id uuid not null,
  client_id uuid not null,
  primary key (agency_id, case_id, call_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('case_calls');
create index case_calls_by_call on case_calls (agency_id, call_id);
grant select on case_calls to client_scope;

create table relays (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  label text not null check (label in ('urgent', 'callback', 'report')),
  state text not null check (state in ('sending', 'retrying', 'awaiting', 'acknowledged', 'reported', 'unreached')),
  progress jsonb not null,
  planned_at timestamptz not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, case_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('relays');
-- What has not been received yet: for the supervisor, and for the client's inbox.
create index relays_standing on relays (agency_id, id desc) where state <> 'acknowledged' and state <> 'reported';
create index relays_standing_by_client on relays (agency_id, client_id, case_id desc)
  where state <> 'acknowledged' and state <> 'reported';
grant select on relays to client_scope;
grant update (state, progress) on relays to client_scope;

-- The delivery ledger is append-only: no scope may change or remove a line of it.
create table relay_ledger (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  relay_id uuid not null,
  contact_id uuid,
  channel text not null check (channel in ('mail')),
  kind text not null check (kind in ('queued', 'sent', 'failed', 'opened', 'acknowledged')),
  delivery_key text,
  attempt int,
  repeat boolean not null,
  why text,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, relay_id, client_id) references relays
);
call wall_client_table('relay_ledger');
revoke update, delete on relay_ledger from staff_scope;
create index relay_ledger_by_relay on relay_ledger (agency_id, relay_id, id);
create index relay_ledger_by_key on relay_ledger (agency_id, delivery_key, id desc) where kind = 'queued';
grant select, insert on relay_ledger to client_scope;

-- Letters that are to leave the building, kept whole: what was sent is what the outbox shows. `link` is what the letter's
-- secret link stands for: it is signed and put in at sending, so that nobody can read it here.
create table letters (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid,
  kind text not null check (kind in ('relay', 'invitation', 'reset', 'consultation', 'task', 'chase', 'proposal', 'complaint', 'promise')),
  about uuid,
  delivery_key text not null,
  to_address text not null,
  subject text not null,
  body text not null,
  body_html text not null,
  message_id text not null,
  link text,
  state text not null check (state in ('queued', 'sent', 'failed', 'kept')),
  attempts int not null,
  why text,
  written_at timestamptz not null,
  settled_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, delivery_key)
);
call wall_agency_table('letters');

create table link_tokens (
  agency_id uuid not null,
  token_hash text not null unique,
  kind text not null check (kind in ('relay', 'caller', 'password', 'order_file', 'receipt')),
  client_id uuid,
  about uuid not null,
  contact_id uuid,
  expires_at timestamptz not null,
  primary key (agency_id, token_hash)
);
call wall_agency_table('link_tokens');

create table callbacks (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  caller_id uuid,
  number text,
  wish_at timestamptz,
  wish_words text not null,
  promise text not null,
  target_at timestamptz,
  overdue_since timestamptz,
  claimed_by uuid,
  attempts int not null,
  state text not null check (state in ('open', 'passed_on', 'done')),
  result text check (result in ('called_back', 'not_needed', 'told_by_agency')),
  words text,
  settled_by_kind text check (settled_by_kind in ('client', 'staff')),
  settled_by uuid,
  settled_at timestamptz,
  opened_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('callbacks');
create index callbacks_by_case on callbacks (agency_id, case_id);
create index open_callbacks on callbacks (agency_id, client_id, target_at) where state <> 'done';
create index callbacks_by_caller on callbacks (agency_id, client_id, caller_id) where state <> 'done';
grant select on callbacks to client_scope;
grant update (target_at, overdue_since, claimed_by, attempts, state, result, words, settled_by_kind, settled_by, settled_at)
  on callbacks to client_scope;

create table usage_lines (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  day date not null,
  counted boolean not null,
  rule text not null,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, call_id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('usage_lines');
create index usage_by_day on usage_lines (agency_id, client_id, day);
grant select on usage_lines to client_scope;
