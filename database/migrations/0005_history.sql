-- What happened, what is due, what pages tell each other; and the three look-ups before the agency is known.

create table events (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid,
  name text not null,
  about uuid not null,
  at timestamptz not null,
  by_kind text not null check (by_kind in ('staff', 'contact', 'caller', 'house')),
  by_id uuid,
  data jsonb not null,
  -- For integrators' cursors: an id cursor alone loses transactions that commit late.
  xid xid8 not null default pg_current_xact_id(),
  primary key (agency_id, id)
);
call wall_client_table('events');
revoke update, delete on events from staff_scope;
create index events_by_subject on events (agency_id, about, id);
grant select, insert on events to client_scope;

-- Every wait of the house. Read across agencies by the ticker: ids only, no personal data.
create table due (
  agency_id uuid not null,
  word text not null,
  id uuid not null,
  client_id uuid,
  due_at timestamptz not null,
  primary key (agency_id, word, id)
);
call wall_client_table('due');
create index due_next on due (due_at);
grant select, insert, update, delete on due to client_scope;
create policy ticker_rows on due for select to denwaban_app using (true);
grant select on due to denwaban_app;

-- What two pages of one browser call tell each other (WebRTC descriptions and candidates) within one attempt at media;
-- gone with the attempt.
create table signals (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  attempt uuid not null,
  to_side text not null check (to_side in ('caller', 'operator')),
  signal jsonb not null,
  at timestamptz not null,
  primary key (agency_id, call_id, to_side, id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('signals');

-- The pages of a live browser call: when each was last heard from, and since when it is being closed. The operator's
-- page names the attempt at media now under way.
create table pages (
  agency_id uuid not null,
  call_id uuid not null,
  side text not null check (side in ('caller', 'operator')),
  client_id uuid not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  attempt uuid,
  primary key (agency_id, call_id, side, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('pages');

create function find_line(key text) returns table (agency_id uuid, client_id uuid, line_id uuid)
  language sql stable security definer set search_path = public
  as $$ select agency_id, client_id, id from lines where button_key = key and state = 'open' $$;

create function find_link(hash text)
  returns table (agency_id uuid, client_id uuid, kind text, about uuid, contact_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$ select agency_id, client_id, kind, about, contact_id, expires_at from link_tokens where token_hash = hash $$;

revoke execute on function find_line(text), find_link(text) from public;
grant execute on function find_line(text), find_link(text) to denwaban_app;
