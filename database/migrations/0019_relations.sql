-- What two cases of one client have to do with each other. Nothing moves when one becomes part of the other: it points there,
-- and lists show that one. Rows are taken back, never removed.

alter table cases add column merged_into uuid;
alter table cases add foreign key (agency_id, merged_into, client_id) references cases;
alter table cases add check (merged_into <> id);
create index merged_cases on cases (agency_id, merged_into) where merged_into is not null;

create table relations (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('linked', 'merged', 'split_off')),
  case_id uuid not null,
  other_id uuid not null,
  related_by uuid not null,
  related_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, other_id, client_id) references cases,
  check (case_id <> other_id),
  check ((undone_by is null) = (undone_at is null))
);
call wall_client_table('relations');
create index relations_by_case on relations (agency_id, case_id);
create index relations_by_other on relations (agency_id, other_id);
-- Of two who merge one case at once the second is told so.
create unique index one_merge on relations (agency_id, client_id, other_id) where kind = 'merged' and undone_at is null;
