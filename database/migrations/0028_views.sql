-- 保存した表示: a list with its filters under a name, as its owner likes to see it.
create table views (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  name text not null,
  address text not null,
  shared boolean not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('views');
create index views_by_owner on views (agency_id, staff_id);
