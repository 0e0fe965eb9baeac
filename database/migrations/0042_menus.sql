-- Incoming menus: how calls on a line begin by the hour, before anybody of ours is asked.

create table menus (
  agency_id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  parts jsonb not null,
  primary key (agency_id, line_id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('menus');
grant select on menus to client_scope;

-- A caller hears the menu's question, or is rung through to the client's own telephone and perhaps taken there.
do $$
declare
  rule record;
begin
  for rule in
    select conname, pg_get_constraintdef(oid) as says from pg_constraint
    where conrelid = 'calls'::regclass and conname in ('calls_state_check', 'calls_how_check')
  loop
    execute format('alter table calls drop constraint %I', rule.conname);
    execute format('alter table calls add constraint %I %s', rule.conname, replace(rule.says, 'ARRAY[',
      case rule.conname when 'calls_state_check' then 'ARRAY[''choosing''::text, ''at_client''::text, '
        else 'ARRAY[''at_client''::text, ' end));
  end loop;
end $$;

-- What ringing the client's own telephone costs.
alter table tolls
  drop constraint tolls_purpose_check,
  add constraint tolls_purpose_check
    check (purpose in ('call', 'consultation', 'queue_callback', 'line_test', 'client_telephone'));
