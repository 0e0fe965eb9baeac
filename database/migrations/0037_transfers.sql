-- Transfers (取次): what is agreed with a client, who was rung in the middle of a call and what came of it; and supervisors who listen.

-- When our last operator left a call that goes on between the caller and somebody of the client's.
alter table calls
  add column passed_on_at timestamptz,
  drop constraint calls_ended_by_check,
  add constraint calls_ended_by_check check (ended_by in ('caller', 'operator', 'contact', 'exchange'));

do $$
declare states text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'calls'::regclass and conname = 'calls_state_check');
begin
  alter table calls drop constraint calls_state_check;
  execute format('alter table calls add constraint calls_state_check %s',
    replace(states, 'ARRAY[', 'ARRAY[''passed_on''::text, '));
end $$;

create table transfer_terms (
  agency_id uuid not null,
  client_id uuid not null,
  kinds text[] not null,
  -- Null: everybody on the client's list.
  contacts uuid[],
  typed boolean not null,
  presences text[] not null,
  "when" text not null check ("when" in ('always', 'in_hours')),
  seconds int not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('transfer_terms');

create table transfers (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  operator_id uuid not null,
  kind text not null check (kind in ('warm', 'cold')),
  contact_id uuid,
  name text not null,
  number text not null,
  begun_at timestamptz not null,
  answered_at timestamptz,
  connected_at timestamptz,
  over_at timestamptz,
  why text,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('transfers');
create index transfers_by_call on transfers (agency_id, call_id);
-- Their message says whom the caller was put through to.
grant select on transfers to client_scope;

-- Whether operators see that somebody listens, who neither whispers nor barges in.
create table monitoring (
  agency_id uuid not null references agencies,
  is_shown boolean not null,
  primary key (agency_id)
);
call wall_agency_table('monitoring');
