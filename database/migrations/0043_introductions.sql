-- Introductions (回送メモ): what one of a client's people says of a caller whom they are about to put through to us.
create table introductions (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  line_id uuid not null,
  number text,
  name text,
  about text not null,
  kind text not null check (kind in ('complaint', 'other')),
  written_by uuid not null,
  written_at timestamptz not null,
  until timestamptz not null,
  missed boolean not null default false,
  state text not null check (state in ('open', 'met', 'answered', 'withdrawn', 'lapsed')),
  call_id uuid,
  operator_id uuid,
  over_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, line_id, client_id) references lines,
  check (state not in ('met', 'answered') or call_id is not null),
  check ((state = 'answered') = (operator_id is not null)),
  check ((state in ('open', 'met')) = (over_at is null))
);
call wall_client_table('introductions');
-- Every arriving call looks here, and nearly always in vain.
create index open_introductions on introductions (agency_id, client_id) where state in ('open', 'met');
-- The database is the last to say that a call takes one note along, and a note goes with one call.
create unique index one_introduction_per_call on introductions (agency_id, call_id);
create index introductions_by_client on introductions (agency_id, client_id, id desc);
grant select, insert on introductions to client_scope;
grant update (line_id, number, name, about, kind, state, over_at) on introductions to client_scope;
