-- What operators must know for a while, what one shift leaves to the next, and what is written to many clients at once.

create table notices (
  agency_id uuid not null,
  id uuid not null,
  -- null: for everyone.
  client_id uuid,
  case_id uuid,
  words text not null,
  wish text,
  important boolean not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  written_by_kind text not null check (written_by_kind in ('client', 'staff')),
  written_by uuid,
  written_at timestamptz not null,
  state text not null check (state in ('wished', 'standing', 'declined', 'withdrawn')),
  settled_by uuid,
  settled_at timestamptz,
  settled_words text,
  primary key (agency_id, id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, case_id, client_id) references cases,
  check (case_id is null or client_id is not null)
);
call wall_agency_table('notices');
-- A client's people see what their company wished for, and not what operators tell each other.
create policy client_rows on notices to client_scope
  using (agency_id = current_agency() and client_id = current_client() and written_by_kind = 'client');
grant select, insert on notices to client_scope;
grant update (state, settled_by, settled_at) on notices to client_scope;
create index notices_by_client on notices (agency_id, client_id, ends_at);
create index notices_by_case on notices (agency_id, case_id) where case_id is not null;
create index wished_notices on notices (agency_id, id) where state = 'wished';

create table notice_readings (
  agency_id uuid not null,
  notice_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, notice_id, staff_id),
  foreign key (agency_id, notice_id) references notices,
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('notice_readings');

-- Notices stood in the manuals until now; those of the manuals in force come along.
insert into notices (agency_id, id, client_id, words, important, begins_at, ends_at, written_by_kind, written_by, written_at, state)
  select v.agency_id, gen_random_uuid(), v.client_id, n ->> 'words', false, (n ->> 'from')::timestamptz,
    (n ->> 'until')::timestamptz, 'staff', v.published_by, (n ->> 'from')::timestamptz, 'standing'
  from script_versions v, jsonb_array_elements(v.content -> 'notices') n
  where v.state = 'published';
update script_versions set content = content - 'notices' where content ? 'notices';
update script_proposals set base = base - 'notices', content = content - 'notices' where content ? 'notices' or base ? 'notices';

create table handovers (
  agency_id uuid not null,
  id uuid not null,
  given_by uuid not null,
  given_to uuid,
  words text not null,
  -- [{kind, id}]
  lines jsonb not null,
  given_at timestamptz not null,
  state text not null check (state in ('open', 'taken', 'withdrawn')),
  taken_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, given_by) references staff,
  foreign key (agency_id, given_to) references staff,
  foreign key (agency_id, taken_by) references staff
);
call wall_agency_table('handovers');
create index open_handovers on handovers (agency_id, id) where state = 'open';

create table bulletins (
  agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('outage', 'typhoon', 'hours', 'price')),
  subject text not null,
  words text not null,
  reach text not null check (reach in ('owners', 'everyone')),
  days jsonb not null,
  answer_by date,
  effective_from date,
  written_by uuid not null,
  written_at timestamptz not null,
  state text not null check (state in ('working', 'done')),
  total int not null,
  written int not null,
  primary key (agency_id, id),
  foreign key (agency_id, written_by) references staff
);
call wall_agency_table('bulletins');

-- What one client got of a bulletin, kept for its portal, and what it answered.
create table bulletin_copies (
  agency_id uuid not null,
  bulletin_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('outage', 'typhoon', 'hours', 'price')),
  subject text not null,
  words text not null,
  days jsonb not null,
  answer_by date,
  effective_from date,
  written_at timestamptz not null,
  answer jsonb,
  answered_by uuid,
  answered_at timestamptz,
  reminders int not null,
  reminded_at timestamptz,
  taken_over_by uuid,
  taken_over_at timestamptz,
  primary key (agency_id, bulletin_id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, bulletin_id) references bulletins
);
call wall_client_table('bulletin_copies');
create index bulletin_copies_by_client on bulletin_copies (agency_id, client_id, bulletin_id desc);
grant select on bulletin_copies to client_scope;
grant update (answer, answered_by, answered_at) on bulletin_copies to client_scope;

-- The letters of a bulletin: the first (turn 0) and each reminder. Written in steps; a row that waits is written by the next.
create table bulletin_letters (
  agency_id uuid not null,
  bulletin_id uuid not null,
  client_id uuid not null,
  contact_id uuid not null,
  turn int not null,
  delivery_key text not null,
  state text not null check (state in ('waiting', 'written')),
  primary key (agency_id, bulletin_id, client_id, contact_id, turn),
  foreign key (agency_id, bulletin_id, client_id) references bulletin_copies,
  foreign key (agency_id, contact_id, client_id) references contacts
);
call wall_client_table('bulletin_letters');
create index waiting_bulletin_letters on bulletin_letters (agency_id, bulletin_id) where state = 'waiting';

do $$
declare
  letters_are text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
  links_are text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'link_tokens'::regclass and conname = 'link_tokens_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(letters_are, 'ARRAY[', 'ARRAY[''bulletin''::text, '));
  alter table link_tokens drop constraint link_tokens_kind_check;
  execute format('alter table link_tokens add constraint link_tokens_kind_check %s',
    replace(links_are, 'ARRAY[', 'ARRAY[''bulletin''::text, '));
end $$;
