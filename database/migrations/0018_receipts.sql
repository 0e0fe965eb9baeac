-- What callers may see of their own cases, and the short messages that carry the address of it.

create table receipts (
  agency_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  closing text check (closing in ('satisfied', 'partly', 'not')),
  closing_at timestamptz,
  primary key (agency_id, case_id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('receipts');
grant select on receipts to client_scope;

-- SMS. Like letters, kept whole but for the address in it.
create table texts (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  to_number text not null,
  words text not null,
  link text not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'kept')),
  attempts int not null,
  why text,
  written_at timestamptz not null,
  settled_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, case_id, client_id) references cases
);
call wall_client_table('texts');
