-- 書き出し: a list on its way into a file, for one person of the staff; the file itself lies in the data folder.
create table exports (
  agency_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('cases', 'calls', 'callbacks', 'tasks', 'callers')),
  format text not null check (format in ('csv', 'csv_cp932', 'xlsx')),
  language text not null check (language in ('ja', 'en')),
  filters jsonb not null,
  state text not null check (state in ('working', 'done', 'failed', 'gone')),
  rows int not null,
  unwritable int not null,
  asked_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('exports');
create index exports_by_asker on exports (agency_id, staff_id, id desc);
