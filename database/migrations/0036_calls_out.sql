-- Calls out (架電): what carriers take for what we ring, what a day may cost, and what each ringing did cost.

alter table trunks
  add column rates jsonb not null default '{
    "fixed": {"yen": 9, "seconds": 180},
    "mobile": {"yen": 18, "seconds": 60},
    "ip": {"yen": 12, "seconds": 180},
    "free": {"yen": 0, "seconds": 60},
    "navi": {"yen": 11, "seconds": 20}
  }',
  add column most_yen_a_day int not null default 10000,
  -- The day on which the supervisors were last told that the cap is near.
  add column near_cap_on date;
alter table trunks alter column rates drop default, alter column most_yen_a_day drop default;

-- The agency's own accounts with its carriers: they say for which client, and outlast it.
create table tolls (
  agency_id uuid not null,
  id uuid not null,
  trunk_id uuid not null,
  for_client uuid not null,
  call_id uuid,
  purpose text not null check (purpose in ('call', 'consultation', 'queue_callback', 'line_test')),
  by_staff uuid,
  leads_to text not null,
  masked_number text not null,
  rate_yen int not null,
  rate_seconds int not null,
  begun_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  -- What it came to; of one that is on still, what the clock says.
  yen int,
  primary key (agency_id, id),
  foreign key (agency_id, trunk_id) references trunks,
  check ((ended_at is null) = (yen is null))
);
call wall_agency_table('tolls');
create index tolls_by_trunk on tolls (agency_id, trunk_id, begun_at);
create index running_tolls on tolls (agency_id, trunk_id) where ended_at is null;

-- A call out is a call: one of ours rings somebody in a client's name. `from_number` is theirs then.
alter table calls
  add column out jsonb,
  add column direction text not null generated always as (case when out is null then 'in' else 'out' end) stored,
  add column about_case uuid generated always as ((out -> 'about' ->> 'case')::uuid) stored,
  add foreign key (agency_id, about_case, client_id) references cases,
  drop constraint calls_state_check,
  add constraint calls_state_check check (state in
    ('dialling', 'closed', 'speaking', 'spoken', 'waiting', 'offered', 'talking', 'held', 'wrap_up', 'ended')),
  drop constraint calls_how_check,
  add constraint calls_how_check check (how in ('talked', 'voicemail', 'abandoned', 'outside_hours', 'lost', 'got_nobody'));
create index calls_about_case on calls (agency_id, about_case) where about_case is not null;
drop index one_call_per_operator;
create unique index one_call_per_operator on calls (agency_id, operator_id)
  where state = 'dialling' or state = 'offered' or state = 'talking' or state = 'held' or state = 'wrap_up';

-- The letter that tells supervisors that the cap of a day is near.
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''spending''::text, '));
end $$;
