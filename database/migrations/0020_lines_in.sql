-- Calls on telephones that are not ours: taken by hand, or told by a PBX; and calls that end in one stroke.

alter table calls add memo text;

-- A client whose calls are taken by hand needs no number of its own in our books.
alter table lines drop constraint lines_kind_check;
alter table lines add constraint lines_kind_check check (kind in ('number', 'button', 'desk'));
create unique index one_desk_line on lines (agency_id, client_id) where kind = 'desk';

-- A manual from before sales calls had a rule turns them away without words of its own; terms from before endings were agreed
-- tell of them as is usual.
update script_versions set content = content || '{"sales": {"rule": "decline", "words": "", "sendTo": ""}}'
  where not content ? 'sales';
update script_proposals set content = content || '{"sales": {"rule": "decline", "words": "", "sendTo": ""}}'
  where not content ? 'sales';
update contracts set terms = terms ||
  '{"endings": {"sales": "daily", "wrong_number": "none", "silent": "none", "machine": "none", "cut_off": "daily"}}'
  where not terms ? 'endings';

create table cti_connections (
  agency_id uuid not null references agencies,
  id uuid not null,
  name text not null,
  state text not null check (state in ('open', 'closed')),
  made_at timestamptz not null,
  primary key (agency_id, id)
);
call wall_agency_table('cti_connections');

-- Nothing else reads them: what is shown of a connection is asked of the other tables.
create table cti_secrets (
  agency_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  sealed text not null,
  made_at timestamptz not null,
  until timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, connection_id) references cti_connections
);
call wall_agency_table('cti_secrets');
create index cti_secrets_of on cti_secrets (agency_id, connection_id);

create table cti_extensions (
  agency_id uuid not null,
  connection_id uuid not null,
  extension text not null,
  staff_id uuid not null,
  primary key (agency_id, connection_id, extension),
  foreign key (agency_id, connection_id) references cti_connections,
  foreign key (agency_id, staff_id) references staff
);
call wall_agency_table('cti_extensions');

-- What a PBX has told of one of its calls. The numbers stay only until there is a call of ours to bear them.
create table cti_calls (
  agency_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  pbx_call text not null,
  call_id uuid,
  told jsonb not null,
  primary key (agency_id, id),
  unique (agency_id, connection_id, pbx_call),
  foreign key (agency_id, connection_id) references cti_connections
);
call wall_agency_table('cti_calls');

create table cti_deliveries (
  agency_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  at timestamptz not null,
  pbx_call text,
  fact text,
  extension text,
  outcome text not null,
  primary key (agency_id, id),
  foreign key (agency_id, connection_id) references cti_connections
);
call wall_agency_table('cti_deliveries');
create index cti_deliveries_of on cti_deliveries (agency_id, connection_id, id desc);

-- What a client reads of a call that ended in one stroke: added to whatever kinds of letters there are.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''ending''::text, '));
end $$;
