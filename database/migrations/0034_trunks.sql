-- Carriers' trunks, the stock of numbers they gave us, and how clients' own numbers are forwarded to them.

create table trunks (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  joins text not null check (joins in ('account', 'address')),
  host text not null,
  port int not null,
  account text not null,
  -- The account's password.
  sealed text,
  peers text[] not null,
  most_calls int not null,
  rings text[] not null,
  shown_number text,
  state text not null check (state in ('open', 'closed')),
  standing text not null check (standing in ('registered', 'reachable', 'joining', 'rejected', 'unreachable', 'unknown')),
  stands_since timestamptz not null,
  primary key (agency_id, id)
);
call wall_agency_table('trunks');

create table stock (
  agency_id uuid not null,
  id uuid not null,
  trunk_id uuid not null,
  number text not null,
  added_at timestamptz not null,
  returned_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, trunk_id) references trunks
);
call wall_agency_table('stock');
-- A carrier may give a number again that it once had back.
create unique index one_stock_per_number on stock (agency_id, number) where returned_at is null;

create table lendings (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  stock_id uuid not null,
  line_id uuid not null,
  from_day date not null,
  until_day date,
  guidance text not null,
  ended_at timestamptz,
  over_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, stock_id) references stock,
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('lendings');
create unique index one_lending_per_number on lendings (agency_id, stock_id) where over_at is null;
create index lendings_by_line on lendings (agency_id, line_id) where over_at is null;

-- Who rang a number that is nobody's line while it cools; gone when it is lent again.
create table stock_rings (
  agency_id uuid not null,
  id uuid not null,
  stock_id uuid not null,
  at timestamptz not null,
  from_number text,
  primary key (agency_id, id),
  foreign key (agency_id, stock_id) references stock
);
call wall_agency_table('stock_rings');
create index stock_rings_of on stock_rings (agency_id, stock_id, id desc);

-- A number that was lent may be another client's line later: what is closed keeps it as history alone.
alter table lines drop constraint lines_agency_id_number_key;
create unique index one_open_line_with_number on lines (agency_id, number) where state = 'open';

create table forwardings (
  agency_id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  number text,
  carrier text not null,
  way text not null check (way in ('none', 'always', 'no_answer', 'busy')),
  seconds int,
  primary key (agency_id, line_id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('forwardings');
grant select on forwardings to client_scope;

-- Lines gone silent of which the supervisors were told, until they ring again.
create table silences (
  agency_id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  since timestamptz not null,
  told_at timestamptz not null,
  primary key (agency_id, line_id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('silences');
create index calls_by_line on calls (agency_id, line_id, id desc);

insert into due (agency_id, word, id, client_id, due_at)
  select agency_id, 'silences', agency_id, null, '2026-11-22T00:00:00Z' from agencies;

-- Who drives an engine lays its trunks anew.
create or replace function find_agencies_on(name text) returns setof uuid
  language sql stable security definer set search_path = public
  as $$
    select agency_id from engine_calls where engine = name
      union select agency_id from telephones
      union select agency_id from trunks
  $$;

-- A caller who is turned away rang a number of whose stock?
create function find_stock(numbers text[]) returns table (agency_id uuid, stock_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select s.agency_id, s.id
      from unnest(numbers) with ordinality as rung (number, place)
      join stock s on s.number = rung.number and s.returned_at is null
      order by rung.place limit 1
  $$;
revoke execute on function find_stock(text[]) from public;
grant execute on function find_stock(text[]) to denwaban_app;

-- The letter that tells supervisors of a silent line.
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''silence''::text, '));
end $$;
