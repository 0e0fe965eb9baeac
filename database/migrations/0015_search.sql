-- What can be found: of each thing its folded text, and the letters and pairs of letters in it as numbers. It is written by a
-- job after the thing itself, so that nobody on the telephone waits for it.

create extension if not exists btree_gin;

create table search_texts (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('inquiry', 'complaint', 'order', 'reservation', 'other', 'caller')),
  state text check (state in ('open', 'closed')),
  text text not null,
  -- So much of the text, from its beginning, may be found by everybody who sees the thing; the rest by those of the staff who
  -- answer for the client. Null: all of it.
  open_length int,
  grams int[] not null,
  -- The time of the id in steps of 2^31 milliseconds, about 25 days, and of 2^34, about 199 days.
  span int not null generated always as (((('x' || left(id::text, 8))::bit(32)::bigint) >> 15)::int) stored,
  era int not null generated always as (((('x' || left(id::text, 8))::bit(32)::bigint) >> 18)::int) stored,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
) with (fillfactor = 90);
call wall_client_table('search_texts');
create index search_texts_by_client on search_texts (agency_id, client_id, id);
-- The grams first: they are the rarest, and lead through the lists of the others. Without a list of pending entries, which
-- every search would have to read through.
create index search_texts_by_gram on search_texts using gin (grams, agency_id, client_id, span, era)
  with (fastupdate = off);

-- Ids, newest first, of what has every gram and is like every pattern. A common word is found among the newest rows as they
-- come. Any other is looked for in the index: in the newest span as a whole, and, where that was not enough of them, in era
-- after era. So hardly any word is collected from everywhere to be cut to a page.
create function texts_found(
  patterns text[], wanted int[], kinds text[], in_state text, since uuid, before uuid, most int,
  agency uuid, client uuid, inner_of uuid[]
) returns setof uuid language plpgsql stable as $$
declare
  newest constant int := 1000;
  of_client constant text := case when client is null then '' else 'and client_id = $2 ' end;
  among_those constant text := 'from search_texts where agency_id = $1 ' || of_client || 'and id < $3 and id >= $4 ';
  is_wanted constant text := '(kind = any($5) or $5 is null) and (state = $6 or $6 is null) and (case
    when open_length is null or client_id = any($7) or $7 is null then text else left(text, open_length) end) like all ($8) ';
  below uuid := coalesce(before, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  from_here uuid := coalesce(since, '00000000-0000-0000-0000-000000000000');
  missing int := most;
  seen int := 0;
  step text := 'span';
  at_step int;
  each record;
begin
  for each in execute 'select id, ' || is_wanted || ' as is_found ' || among_those || 'order by id desc limit $9'
    using agency, client, below, from_here, kinds, in_state, inner_of, patterns, newest
  loop
    seen := seen + 1;
    below := each.id;
    continue when not each.is_found;
    return next each.id;
    missing := missing - 1;
    if missing = 0 then return; end if;
  end loop;
  if seen < newest then return; end if;
  loop
    execute 'select ' || step || ' ' || among_those || 'order by id desc limit 1'
      into at_step using agency, client, below, from_here;
    exit when at_step is null;
    for each in execute 'select id ' || among_those || 'and ' || step || ' = $9 and grams @> $10 and ' || is_wanted
        || 'order by id desc limit $11'
      using agency, client, below, from_here, kinds, in_state, inner_of, patterns, at_step, wanted, missing
    loop
      return next each.id;
      missing := missing - 1;
    end loop;
    exit when missing = 0;
    below := (lpad(to_hex(at_step::bigint << case step when 'span' then 15 else 18 end), 8, '0')
      || '-0000-0000-0000-000000000000')::uuid;
    step := 'era';
  end loop;
end $$;
revoke execute on function texts_found from public;

-- These run as the owner: the operators of arrays and of LIKE are not leakproof, and behind a row policy PostgreSQL would
-- look at every row rather than use them for the index. So they look to the wall themselves, and take it from nobody else:
-- the agency and the client's own people's client are the transaction's, and nothing is found outside of one.
create function find_texts(
  patterns text[], wanted int[], kinds text[], in_state text, since uuid, before uuid, most int,
  client uuid, inner_of uuid[]
) returns setof uuid language sql stable security definer set search_path = public
  as $$ select texts_found(patterns, wanted, kinds, in_state, since, before, most, current_agency(), client, inner_of) $$;

create function find_own_texts(
  patterns text[], wanted int[], kinds text[], in_state text, since uuid, before uuid, most int
) returns setof uuid language sql stable security definer set search_path = public
  as $$ select texts_found(patterns, wanted, kinds, in_state, since, before, most, current_agency(), current_client(), '{}')
    where current_client() is not null $$;

revoke execute on function find_texts, find_own_texts from public;
grant execute on function find_texts to staff_scope;
grant execute on function find_own_texts to client_scope;

-- What is there already is written down from the first tick on.
insert into due (agency_id, word, id, due_at) select agency_id, 'search', agency_id, to_timestamp(0) from agencies;
