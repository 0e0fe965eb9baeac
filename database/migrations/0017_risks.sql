-- What endangers an open case, as last assessed; a calm case has no row.

create table risks (
  agency_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  level text not null check (level in ('watch', 'high')),
  points real not null,
  reasons jsonb not null,
  assessed_at timestamptz not null,
  primary key (agency_id, case_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('risks');
