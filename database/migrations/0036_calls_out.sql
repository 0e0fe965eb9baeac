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
