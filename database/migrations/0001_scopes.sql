-- Who may see what. The run-time login owns nothing and has no table rights of its own: it becomes staff_scope or
-- client_scope for one transaction, and each of the two has its own row policy (decisions/0003). The roles themselves
-- are made once per cluster by migrate.ts, since roles are shared by all databases of a cluster.

create function current_agency() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency', true), '')::uuid $$;

create function current_client() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.client', true), '')::uuid $$;

-- A table of the agency alone: staff see their agency's rows, clients nothing.
create procedure wall_agency_table(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy staff_rows on %s to staff_scope using (agency_id = current_agency())', name);
  execute format('grant select, insert, update, delete on %s to staff_scope', name);
end $$;

-- A table of one client inside the agency: the client's people may read their own company's rows.
create procedure wall_client_table(name regclass) language plpgsql as $$
begin
  call wall_agency_table(name);
  execute format('create policy client_rows on %s to client_scope
    using (agency_id = current_agency() and client_id = current_client())', name);
end $$;

grant usage on schema public to staff_scope, client_scope;
