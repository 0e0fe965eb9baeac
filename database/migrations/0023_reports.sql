-- 日報: what a client's callers wanted, from one cut-off to the next; and what letters carry with them.

-- Bytes that go with letters, once for each client however many letters carry them. What was sent is never changed.
create table attachments (
  agency_id uuid not null,
  hash text not null,
  client_id uuid not null,
  type text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  primary key (agency_id, hash, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('attachments');
revoke update on attachments from staff_scope;
grant select on attachments to client_scope;

alter table letters add unique (agency_id, id, client_id);

create table letter_attachments (
  agency_id uuid not null,
  letter_id uuid not null,
  position int not null,
  client_id uuid not null,
  name text not null,
  hash text not null,
  primary key (agency_id, letter_id, position, client_id),
  foreign key (agency_id, letter_id, client_id) references letters (agency_id, id, client_id) on delete cascade,
  foreign key (agency_id, hash, client_id) references attachments
);
call wall_client_table('letter_attachments');
revoke update on letter_attachments from staff_scope;
create index letter_attachments_by_hash on letter_attachments (agency_id, client_id, hash);

-- How a client wants its report, and how far its reports have come.
create table report_policies (
  agency_id uuid not null,
  client_id uuid not null,
  state text not null check (state in ('off', 'on')),
  cut_off text not null,
  days text not null check (days in ('every_day', 'business_days')),
  recipients uuid[] not null,
  formats text[] not null check (cardinality(formats) > 0),
  covered_day date,
  covered_until timestamptz,
  note text not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients,
  check ((covered_day is null) = (covered_until is null)),
  check (state = 'off' or covered_until is not null)
);
call wall_client_table('report_policies');

create table reports (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  day date not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  version int not null,
  issued_at timestamptz not null,
  -- In what the newest version no longer equals the books.
  differences jsonb not null,
  -- To how many the newest version was written; null while that is being done.
  receivers int,
  primary key (agency_id, id, client_id),
  -- One a day, and no two that tell of the same calls, whoever issues them.
  unique (agency_id, client_id, day),
  unique (agency_id, client_id, from_at),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('reports');
create index reports_by_day on reports (agency_id, day);
grant select on reports to client_scope;

-- What was issued is kept whole: no scope may change or remove it.
create table report_versions (
  agency_id uuid not null,
  report_id uuid not null,
  version int not null,
  client_id uuid not null,
  content jsonb not null,
  corrections jsonb not null,
  issued_at timestamptz not null,
  issued_by uuid,
  primary key (agency_id, report_id, version, client_id),
  foreign key (agency_id, report_id, client_id) references reports
);
call wall_client_table('report_versions');
revoke update, delete on report_versions from staff_scope;
grant select on report_versions to client_scope;

create table report_files (
  agency_id uuid not null,
  report_id uuid not null,
  version int not null,
  format text not null check (format in ('pdf', 'excel')),
  client_id uuid not null,
  hash text not null,
  primary key (agency_id, report_id, version, format, client_id),
  foreign key (agency_id, report_id, version, client_id) references report_versions,
  foreign key (agency_id, hash, client_id) references attachments
);
call wall_client_table('report_files');
revoke update, delete on report_files from staff_scope;
grant select on report_files to client_scope;
create index report_files_by_hash on report_files (agency_id, client_id, hash);

-- The calls of a span, whatever order they were written down in.
create index calls_by_arrival on calls (agency_id, client_id, arrived_at);
create index letters_about_reports on letters (agency_id, about) where kind = 'report';

-- Whatever letters there are already, and this one.
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''report''::text, '));
end $$;
