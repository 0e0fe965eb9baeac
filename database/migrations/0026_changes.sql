-- 一括取込: a table of clients, contacts, answers or past calls, row by row, with what became of each.
create table imports (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('clients', 'contacts', 'faq', 'calls')),
  -- Whose rows they all are; null where each says so itself.
  client_id uuid,
  file_name text not null,
  heads jsonb not null,
  places jsonb not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  state text not null check (state in ('checking', 'checked', 'taking', 'taken', 'undoing', 'undone')),
  total int not null,
  done int not null,
  primary key (agency_id, id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, sent_by) references staff
);
call wall_agency_table('imports');

create table import_rows (
  agency_id uuid not null,
  import_id uuid not null,
  line int not null,
  -- Emptied once the row is in the books: what it said is kept there, and in one place.
  cells jsonb not null,
  client_id uuid,
  label text not null,
  -- By what the same thing is known again, within its client.
  same_as text,
  outcome text check (outcome in ('new', 'known', 'refused', 'made', 'removed', 'kept')),
  problems jsonb not null,
  made text,
  primary key (agency_id, import_id, line),
  foreign key (agency_id, import_id) references imports on delete cascade
);
call wall_agency_table('import_rows');
create index import_rows_by_outcome on import_rows (agency_id, import_id, outcome, line);
create index import_rows_by_thing on import_rows (agency_id, import_id, same_as);

-- A call that another system took before us: history, never counted and never reported.
create table imported_calls (
  agency_id uuid not null,
  call_id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  import_id uuid not null,
  same_as text not null,
  -- Who took it then, and its number there, as they stood in the file.
  taken_by text not null,
  reference text not null,
  primary key (agency_id, call_id, client_id),
  unique (agency_id, client_id, same_as),
  foreign key (agency_id, call_id, client_id) references calls,
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('imported_calls');
create index imported_calls_by_case on imported_calls (agency_id, case_id);
grant select on imported_calls to client_scope;

-- 当番表: who of a client is on call when.
create table duty_rosters (
  agency_id uuid not null,
  client_id uuid not null,
  roster jsonb not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('duty_rosters');
grant select, insert, update on duty_rosters to client_scope;

-- A client's owner keeps its own list of people; whether one of them may sign in is theirs to say as well.
grant insert on contacts to client_scope;
grant update (name, reading, email, phone, position, takes_complaints, role) on contacts to client_scope;

-- 変更申請: hours, lines or scope as they are to be from a day on.
create table changes (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  by_kind text not null check (by_kind in ('contact', 'staff')),
  by_id uuid not null,
  asked jsonb not null,
  before jsonb not null,
  from_day date not null,
  words text not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('proposed', 'accepted', 'in_force', 'returned', 'withdrawn')),
  settled_by uuid,
  settled_at timestamptz,
  settled_words text,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, settled_by) references staff
);
call wall_client_table('changes');
create index changes_by_client on changes (agency_id, client_id, id desc);
create index waiting_changes on changes (agency_id, id desc) where state = 'proposed';
grant select, insert on changes to client_scope;
grant update (state) on changes to client_scope;
