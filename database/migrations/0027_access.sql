-- Who saw, heard, exported what of whose data. Added to and never changed; sealed a little later, so that no reader waits
-- for another's seal.

create table access (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid,
  by_kind text not null check (by_kind in ('staff', 'contact', 'caller', 'house')),
  by_id uuid,
  by_name text,
  by_role text,
  "to" text not null,
  about uuid,
  action text not null check (action in ('view', 'listen', 'look_up', 'export', 'download', 'print')),
  result text not null check (result in ('given', 'nothing', 'refused')),
  why text,
  "from" text,
  at timestamptz not null,
  primary key (agency_id, id)
);
call wall_client_table('access');
revoke update, delete on access from staff_scope;
create index access_by_client on access (agency_id, client_id, id desc);
create index access_by_record on access (agency_id, about, id desc) where about is not null;
create index access_by_person on access (agency_id, by_id, id desc);
-- From where somebody looked is the agency's to know.
grant insert, select (agency_id, id, client_id, by_kind, by_id, by_name, by_role, "to", about, action, result, why, at)
  on access to client_scope;

-- What is not sealed yet: emptied by the sealing.
create table access_unsealed (
  agency_id uuid not null,
  access_id uuid not null,
  client_id uuid,
  primary key (agency_id, access_id)
);
call wall_client_table('access_unsealed');
grant insert on access_unsealed to client_scope;

-- The chains. `chain` is the client's id, or the agency's for what is of no client.
create table access_seals (
  agency_id uuid not null,
  chain uuid not null,
  number bigint not null,
  access_id uuid not null,
  before text not null,
  hash text not null,
  signature text not null,
  primary key (agency_id, chain, number),
  unique (agency_id, access_id)
);
call wall_agency_table('access_seals');
revoke update, delete on access_seals from staff_scope;

create table access_heads (
  agency_id uuid not null,
  chain uuid not null,
  number bigint not null,
  hash text not null,
  signature text not null,
  primary key (agency_id, chain)
);
call wall_agency_table('access_heads');
