-- Callers, calls and what was written down during a call.

create table callers (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  number text,
  name text,
  reading text,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  calls int not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, client_id, number),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('callers');
grant select on callers to client_scope;

create table calls (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  line_id uuid not null,
  exchange text not null,
  from_kind text not null check (from_kind in ('number', 'withheld', 'payphone', 'out_of_area', 'web')),
  from_number text,
  caller_id uuid,
  script_version uuid,
  state text not null check (state in ('closed', 'waiting', 'offered', 'talking', 'held', 'wrap_up', 'ended')),
  life jsonb not null,
  unconfirmed jsonb not null,
  step int not null,
  offer_id uuid,
  operator_id uuid,
  arrived_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('caller', 'operator', 'exchange')),
  disposition text check (disposition in ('message', 'sales', 'wrong_number', 'silent', 'machine', 'cut_off')),
  how text check (how in ('talked', 'abandoned', 'outside_hours', 'lost')),
  why jsonb,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, line_id, client_id) references lines,
  foreign key (agency_id, caller_id, client_id) references callers,
  foreign key (agency_id, script_version, client_id) references script_versions
);
call wall_client_table('calls');
grant select on calls to client_scope;
-- The database, not the code, is the last to say that an operator has one call.
create unique index one_call_per_operator on calls (agency_id, operator_id)
  where state = 'offered' or state = 'talking' or state = 'held' or state = 'wrap_up';
create index live_calls on calls (agency_id, state, id) where state <> 'ended';
create index calls_by_caller on calls (agency_id, client_id, caller_id, id desc) where caller_id is not null;
create index calls_by_client on calls (agency_id, client_id, id desc);
create index calls_by_operator on calls (agency_id, operator_id, id desc) where answered_at is not null;
create index unfinished_calls on calls (agency_id, operator_id, id desc)
  where state = 'ended' and disposition is null and answered_at is not null;

create table drafts (
  agency_id uuid not null,
  call_id uuid not null,
  client_id uuid not null,
  draft jsonb not null,
  revision int not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (agency_id, call_id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('drafts');

create table recordings (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  operator_id uuid not null,
  started_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('recordings');
create index recordings_by_call on recordings (agency_id, call_id);
grant select on recordings to client_scope;

create table recording_pieces (
  agency_id uuid not null,
  recording_id uuid not null,
  piece int not null,
  client_id uuid not null,
  bytes int not null,
  sha256 text not null,
  stored_at timestamptz not null,
  primary key (agency_id, recording_id, piece, client_id),
  foreign key (agency_id, recording_id, client_id) references recordings
);
call wall_client_table('recording_pieces');
grant select on recording_pieces to client_scope;
