-- What is kept, for how long, and how it goes: everything of one client out and in, periods, holds, certificates.

-- Whoever deletes what must go is a scope of its own. It sees and deletes the rows of its agency, also those that nobody else
-- may remove, and changes none. All it adds is the list of what it deleted, in the same transaction.
create or replace procedure wall_agency_table(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy staff_rows on %s to staff_scope using (agency_id = current_agency())', name);
  execute format('grant select, insert, update, delete on %s to staff_scope', name);
  execute format('create policy keeper_rows on %s to keeper_scope using (agency_id = current_agency())', name);
  execute format('grant select, delete on %s to keeper_scope', name);
end $$;
do $$
declare walled regclass;
begin
  for walled in select polrelid::regclass from pg_policy where polname = 'staff_rows' and polrelid::regclass::text !~ '\.' loop
    execute format('create policy keeper_rows on %s to keeper_scope using (agency_id = current_agency())', walled);
    execute format('grant select, delete on %s to keeper_scope', walled);
  end loop;
end $$;
grant usage on schema public to keeper_scope;

-- A line on a bill outlives the call it counts: books are kept for ten years (会社法432条2項), what was said is not.
alter table usage_lines drop constraint usage_lines_agency_id_call_id_client_id_fkey;

-- 一式の書き出し
create table archives (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  asked_by_kind text not null check (asked_by_kind in ('client', 'staff')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'working', 'done', 'failed', 'expired')),
  done bigint not null,
  total bigint not null,
  bytes bigint,
  sha256 text,
  settled_at timestamptz,
  expires_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('archives');
-- Whoever asks while one is being made is told of that one.
create unique index one_archive_at_a_time on archives (agency_id, client_id) where state in ('waiting', 'working');
create index archives_by_client on archives (agency_id, client_id, id desc);
grant select, insert on archives to client_scope;

-- 一式の取り込み: of a client that is not in the books before it is done.
create table arrivals (
  agency_id uuid not null,
  id uuid not null,
  file_name text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  state text not null check (state in ('waiting', 'working', 'done', 'failed')),
  done bigint not null,
  total bigint not null,
  why jsonb,
  -- The client that came, and by what it is known.
  came_as uuid,
  came_name text,
  settled_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, sent_by) references staff
);
call wall_agency_table('arrivals');

-- 保存期間: where a client agreed to other than the usual.
create table retention_policies (
  agency_id uuid not null,
  client_id uuid not null,
  days jsonb not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('retention_policies');

-- 削除の保留: what must not go while a dispute is on.
create table legal_holds (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  about_kind text not null check (about_kind in ('case', 'caller')),
  about uuid not null,
  why text not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('legal_holds');
create unique index one_hold on legal_holds (agency_id, about, client_id) where lifted_at is null;

-- 削除証明書, and what each lists. Added to and never changed once it is complete.
create table certificates (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  reason text not null check (reason in ('retention', 'client_left')),
  asked_by uuid,
  began_at timestamptz not null,
  completed_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('certificates');
revoke delete on certificates from staff_scope, keeper_scope;
create unique index one_deletion_of_all on certificates (agency_id, client_id) where reason = 'client_left' and completed_at is null;
create index certificates_by_client on certificates (agency_id, client_id, id desc);

create table certificate_lines (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  certificate_id uuid not null,
  kind text not null,
  -- The thing that went, or nothing where so many rows of a table went at once.
  thing uuid,
  count int not null,
  sha256 text not null,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, certificate_id, client_id) references certificates
);
call wall_client_table('certificate_lines');
revoke update, delete on certificate_lines from staff_scope;
revoke delete on certificate_lines from keeper_scope;
grant insert on certificate_lines to keeper_scope;
create index lines_by_certificate on certificate_lines (agency_id, certificate_id, id);

-- Agencies that opened their books before there were periods.
insert into due (agency_id, word, id, due_at) select agency_id, 'retention', agency_id, to_timestamp(0) from agencies;
