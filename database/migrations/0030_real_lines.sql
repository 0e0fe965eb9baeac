-- Real lines: which number is whose, and by which end at which engine a caller is on the line.

-- The dialled number is all that a carrier says of whose call it is: one open line of the whole house bears it.
create unique index one_open_line_per_number on lines (number) where exchange = 'asterisk' and state = 'open';

create function find_number(numbers text[]) returns table (agency_id uuid, client_id uuid, line_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select l.agency_id, l.client_id, l.id
      from unnest(numbers) with ordinality as rung (number, place)
      join lines l on l.number = rung.number and l.exchange = 'asterisk' and l.state = 'open'
      order by rung.place limit 1
  $$;

create table engine_calls (
  agency_id uuid not null,
  call_id uuid not null,
  client_id uuid not null,
  engine text not null,
  caller_end text not null,
  primary key (agency_id, call_id, client_id),
  foreign key (agency_id, call_id, client_id) references calls
);
call wall_client_table('engine_calls');
create index engine_calls_on on engine_calls (engine);

-- The telephone on which a person of the staff is rung. The password is kept nowhere; what proves it is sealed.
create table telephones (
  agency_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('browser', 'desk')),
  sealed text not null,
  taken_at timestamptz not null,
  primary key (agency_id, staff_id),
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('telephones');

-- Who drives an engine must look after its calls and telephones before it knows of which agencies they are.
create function find_agencies_on(name text) returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select agency_id from engine_calls where engine = name union select agency_id from telephones $$;

revoke execute on function find_number(text[]), find_agencies_on(text) from public;
grant execute on function find_number(text[]), find_agencies_on(text) to denwaban_app;
