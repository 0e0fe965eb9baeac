-- Reports that a client can trust: looked at before they go, corrected where they were wrong, listened to again where the
-- client says so.

-- SMS by its own word: `texts` are the wordings of the house.
alter table texts rename to short_messages;
alter table short_messages rename constraint texts_pkey to short_messages_pkey;
update due set word = 'short_message' where word = 'text';
update events set name = 'short_message' || substr(name, 5) where name in ('text.written', 'text.settled');

-- 研修中.
create table trainees (
  agency_id uuid not null,
  staff_id uuid not null,
  since timestamptz not null,
  primary key (agency_id, staff_id),
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('trainees');

-- What the agency looks at before it goes to a client; what was agreed for one client outweighs what holds for all.
create table agency_check_policies (
  agency_id uuid not null references agencies,
  trainees boolean not null,
  complaints boolean not null,
  minutes int not null check (minutes between 1 and 60),
  primary key (agency_id)
);
call wall_agency_table('agency_check_policies');

create table check_policies (
  agency_id uuid not null,
  client_id uuid not null,
  trainees boolean not null,
  complaints boolean not null,
  minutes int not null check (minutes between 1 and 60),
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('check_policies');

create table checks (
  agency_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  reasons text[] not null,
  asked_at timestamptz not null,
  state text not null check (state in ('held', 'released', 'passed')),
  held_until timestamptz,
  released_at timestamptz,
  released_why text check (released_why in ('urgent', 'deadline_near', 'time')),
  passed_by uuid,
  passed_at timestamptz,
  primary key (agency_id, case_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('checks');
create index checks_to_look_at on checks (agency_id, case_id) where state <> 'passed';

-- While its report is held, a case is nobody's at the client.
alter table cases add column held boolean not null default false;
drop policy client_rows on cases;
create policy client_rows on cases to client_scope
  using (agency_id = current_agency() and client_id = current_client() and not held);

-- What the client remarks on a message of ours, and what came of listening again.
create table remarks (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('misheard', 'wrong_number', 'missing', 'other')),
  words text not null,
  contact_id uuid not null,
  made_at timestamptz not null,
  due_at timestamptz,
  overdue_since timestamptz,
  owner_id uuid,
  state text not null check (state in ('open', 'settled')),
  outcome text check (outcome in ('our_error', 'no_error', 'caller_said_so')),
  explanation text,
  settled_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, contact_id, client_id) references contacts
);
call wall_client_table('remarks');
create index open_remarks on remarks (agency_id, due_at) where state = 'open';
create index remarks_by_case on remarks (agency_id, case_id);
grant select, insert on remarks to client_scope;

-- What was written down wrong stays beside what is right, and is never taken back.
create table corrections (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  remark_id uuid,
  number int not null,
  changes jsonb not null,
  why text not null check (why in ('our_error', 'caller_changed', 'other')),
  words text not null,
  sent boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, case_id, number),
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, remark_id, client_id) references remarks
);
call wall_client_table('corrections');
revoke update, delete on corrections from staff_scope;
grant select on corrections to client_scope;

-- Whatever letters there are already, and these two.
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''correction''::text, ''remark''::text, '));
end $$;
