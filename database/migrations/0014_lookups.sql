-- Identity and look-ups: what must agree before anything is said of an order, the client's orders for as long as they may
-- be kept, and who has looked at them.

create table identity_policies (
  agency_id uuid not null,
  client_id uuid not null,
  policy jsonb not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('identity_policies');
grant select on identity_policies to client_scope;

-- A check keeps how each fact stood, never what the caller told or what the books say; of the orders only their numbers.
create table identity_checks (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  staff_id uuid not null,
  who text not null check (who in ('self', 'family', 'proxy')),
  relationship text not null,
  result text not null check (result in ('matched', 'failed', 'not_enough')),
  next jsonb not null,
  facts jsonb not null,
  opened jsonb not null,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('identity_checks');
revoke update, delete on identity_checks from staff_scope;
create index identity_checks_by_call on identity_checks (agency_id, call_id, id);

create table order_sources (
  agency_id uuid not null,
  client_id uuid not null,
  source jsonb not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('order_sources');
grant select on order_sources to client_scope;

-- The secret for the client's own system, sealed by the house's secret: of no use to whoever reads the database alone.
create table order_secrets (
  agency_id uuid not null,
  client_id uuid not null,
  sealed text not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references order_sources on delete cascade
);
call wall_client_table('order_secrets');

create table order_files (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  sha256 text not null,
  day date not null,
  encoding text not null check (encoding in ('utf-8', 'shift_jis')),
  records int not null,
  error_count int not null,
  errors jsonb not null,
  by_kind text not null check (by_kind in ('staff', 'contact', 'key')),
  by_id uuid,
  taken_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('order_files');
create index order_files_by_client on order_files (agency_id, client_id, id desc);
grant select, insert on order_files to client_scope;

-- The content of the file that holds now. It goes with the next file, or when it expires.
create table order_records (
  agency_id uuid not null,
  client_id uuid not null,
  number_key text not null,
  file_id uuid not null,
  name_key text not null,
  reading_key text,
  phone text,
  record jsonb not null,
  primary key (agency_id, client_id, number_key),
  foreign key (agency_id, file_id, client_id) references order_files
);
call wall_client_table('order_records');
create index order_records_by_name on order_records (agency_id, client_id, name_key);
create index order_records_by_reading on order_records (agency_id, client_id, reading_key) where reading_key is not null;
create index order_records_by_phone on order_records (agency_id, client_id, phone) where phone is not null;
create index order_records_by_file on order_records (agency_id, file_id);
grant select, insert, delete on order_records to client_scope;

-- The log of looks is append-only, like everything that says what happened.
create table looks (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  staff_id uuid not null,
  order_number text not null,
  source text not null check (source in ('csv', 'link', 'api')),
  result text not null check (result in ('shown', 'opened', 'not_found', 'refused', 'unreachable')),
  is_matched boolean not null,
  at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('looks');
revoke update, delete on looks from staff_scope;
create index looks_by_client on looks (agency_id, client_id, id desc);
grant select on looks to client_scope;
