-- Agencies, staff, clients and their people; what the agency and a client agreed. Keys lead with agency_id, then id, then
-- client_id: one index serves both look-up by id and references that carry the client (foreign keys ignore row policies).

create table agencies (
  agency_id uuid primary key,
  name text not null,
  reading text not null,
  created_at timestamptz not null
);
call wall_agency_table('agencies');
-- A client's people see whom they are a client of.
create policy client_rows on agencies to client_scope using (agency_id = current_agency());
grant select on agencies to client_scope;

create table staff (
  agency_id uuid not null references agencies,
  id uuid not null,
  business_name text not null,
  role text not null check (role in ('operator', 'supervisor', 'manager', 'billing')),
  state text not null check (state in ('invited', 'active', 'retired')),
  sign_in text unique,
  primary key (agency_id, id)
);
call wall_agency_table('staff');
-- Clients know staff by business name only (37号告示): these columns and no others.
create policy client_rows on staff to client_scope using (agency_id = current_agency());
grant select (agency_id, id, business_name) on staff to client_scope;

create table staff_legal_names (
  agency_id uuid not null,
  staff_id uuid not null,
  legal_name text not null,
  email text not null,
  primary key (agency_id, staff_id),
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('staff_legal_names');

create table operators (
  agency_id uuid not null,
  id uuid not null,
  readiness text not null check (readiness in ('seated', 'available', 'away', 'break', 'training', 'signed_off')),
  reason text,
  since timestamptz not null,
  call_id uuid,
  idle_since timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references staff
);
call wall_agency_table('operators');

create table clients (
  agency_id uuid not null references agencies,
  client_id uuid not null,
  code text not null,
  name text not null,
  reading text not null,
  colour text not null,
  caller_noun text not null,
  state text not null check (state in ('onboarding', 'live', 'left')),
  created_at timestamptz not null,
  primary key (agency_id, client_id),
  unique (agency_id, code)
);
call wall_client_table('clients');
grant select on clients to client_scope;

create table grants (
  agency_id uuid not null,
  client_id uuid not null,
  staff_id uuid not null,
  primary key (agency_id, staff_id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('grants');

create table contacts (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  name text not null,
  reading text not null,
  email text,
  phone text,
  position int not null,
  takes_complaints boolean not null,
  role text check (role in ('owner', 'staff')),
  sign_in text unique,
  presence text not null check (presence in ('in', 'meeting', 'out', 'off', 'unknown')),
  presence_until timestamptz,
  presence_since timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('contacts');
create index contacts_by_client on contacts (agency_id, client_id, position);
grant select on contacts to client_scope;
grant update (presence, presence_until, presence_since) on contacts to client_scope;

create table lines (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('number', 'button')),
  label text not null,
  number text,
  button_key text unique,
  exchange text not null check (exchange in ('manual', 'cti', 'browser', 'asterisk', 'pretend')),
  state text not null check (state in ('open', 'closed')),
  primary key (agency_id, id, client_id),
  unique (agency_id, number),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('lines');
create index lines_by_client on lines (agency_id, client_id);
grant select on lines to client_scope;

create table hours (
  agency_id uuid not null,
  client_id uuid not null,
  calendar jsonb not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('hours');
grant select on hours to client_scope;

create table contracts (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  effective_from date not null,
  terms jsonb not null,
  primary key (agency_id, id, client_id),
  unique (agency_id, client_id, effective_from),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('contracts');
grant select on contracts to client_scope;

create table script_versions (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  number int not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  content jsonb not null,
  published_at timestamptz,
  primary key (agency_id, id, client_id),
  unique (agency_id, client_id, number),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('script_versions');
create unique index one_published_script on script_versions (agency_id, client_id) where state = 'published';
create unique index one_script_draft on script_versions (agency_id, client_id) where state = 'draft';
grant select on script_versions to client_scope;
