-- A caller has several numbers, may turn out to be another, and may need to be guided with care.

create table caller_numbers (
  agency_id uuid not null,
  client_id uuid not null,
  number text not null,
  caller_id uuid not null,
  since timestamptz not null,
  primary key (agency_id, client_id, number),
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('caller_numbers');
create index caller_numbers_by_caller on caller_numbers (agency_id, client_id, caller_id);

insert into caller_numbers
  select agency_id, client_id, number, id, first_seen from callers where number is not null;
alter table callers drop column number;
alter table callers add column merged_into uuid;
alter table callers add foreign key (agency_id, merged_into, client_id) references callers;
create index callers_by_last_seen on callers (agency_id, last_seen desc, id desc) where merged_into is null;

-- How to guide somebody tells of their health or their distress: staff who answer for the client see it, and the
-- client's people, who are told only what the caller agreed to have told, have no right to these two tables at all.
create table caller_needs (
  agency_id uuid not null,
  client_id uuid not null,
  caller_id uuid not null,
  need text not null check (need in ('relay_service', 'hearing', 'dementia', 'minor', 'distress')),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (agency_id, client_id, caller_id, need),
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('caller_needs');

create table caller_notes (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  caller_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  until timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('caller_notes');
create index caller_notes_by_caller on caller_notes (agency_id, client_id, caller_id);

-- What went over when one caller swallowed another, so that it can come apart again.
create table caller_merges (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  survivor_id uuid not null,
  swallowed_id uuid not null,
  numbers jsonb not null,
  before jsonb not null,
  moved jsonb not null,
  merged_by uuid,
  merged_at timestamptz not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, client_id, swallowed_id),
  foreign key (agency_id, survivor_id, client_id) references callers,
  foreign key (agency_id, swallowed_id, client_id) references callers
);
call wall_client_table('caller_merges');
create index caller_merges_by_survivor on caller_merges (agency_id, client_id, survivor_id);
