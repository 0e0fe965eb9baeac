-- Who saw, heard, exported what of whose data. Added to and never changed; sealed a little later, so that no reader waits
-- for another's seal.

create table access (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid,
  by_kind text not null check (by_kind in ('staff', 'contact', 'caller', 'house')),
  by_id uuid,
  by_name text,
  by_role text,
  "to" text not null,
  about uuid,
  action text not null check (action in ('view', 'listen', 'look_up', 'export', 'download', 'print')),
  result text not null check (result in ('given', 'nothing', 'refused')),
  why text,
  "from" text,
  at timestamptz not null,
  primary key (agency_id, id)
);
call wall_client_table('access');
revoke update, delete on access from staff_scope;
create index access_by_client on access (agency_id, client_id, id desc);
create index access_by_record on access (agency_id, about, id desc) where about is not null;
create index access_by_person on access (agency_id, by_id, id desc);
-- From where somebody looked is the agency's to know.
grant insert, select (agency_id, id, client_id, by_kind, by_id, by_name, by_role, "to", about, action, result, why, at)
  on access to client_scope;

-- What is not sealed yet: emptied by the sealing.
create table access_unsealed (
  agency_id uuid not null,
  access_id uuid not null,
  client_id uuid,
  primary key (agency_id, access_id)
);
call wall_client_table('access_unsealed');
grant insert on access_unsealed to client_scope;

-- The chains. `chain` is the client's id, or the agency's for what is of no client.
create table access_seals (
  agency_id uuid not null,
  chain uuid not null,
  number bigint not null,
  access_id uuid not null,
  before text not null,
  hash text not null,
  signature text not null,
  primary key (agency_id, chain, number),
  unique (agency_id, access_id)
);
call wall_agency_table('access_seals');
revoke update, delete on access_seals from staff_scope;

create table access_heads (
  agency_id uuid not null,
  chain uuid not null,
  number bigint not null,
  hash text not null,
  signature text not null,
  primary key (agency_id, chain)
);
call wall_agency_table('access_heads');

-- What an agency asks of everybody who signs in.
create table security_policies (
  agency_id uuid primary key references agencies,
  demand text not null check (demand in ('off', 'staff', 'everybody')),
  -- Whoever came in before it was demanded may finish their day.
  demanded_at timestamptz not null,
  idle_minutes int,
  most_hours int,
  addresses text[] not null
);
call wall_agency_table('security_policies');
-- A client's people see what is asked of them; from where the agency's own people come in is none of theirs.
create policy client_rows on security_policies to client_scope using (agency_id = current_agency());
grant select (agency_id, demand, idle_minutes, most_hours) on security_policies to client_scope;

-- Second factors: beside the passwords, under the sign-in login alone.
create table sign_in.factors (
  "id" uuid primary key,
  person text not null references sign_in."user" ("id") on delete cascade,
  kind text not null check (kind in ('authenticator', 'passkey')),
  name text not null,
  -- Of an authenticator: its secret, sealed with the house's, and the last step of time a code of which was taken.
  sealed text,
  last_step bigint,
  -- Of a passkey.
  credential text unique,
  public_key bytea,
  counter bigint,
  transports text[],
  made_at timestamptz not null,
  -- Null until its first code was right.
  confirmed_at timestamptz,
  used_at timestamptz
);
create index factors_by_person on sign_in.factors (person);
create table sign_in.recovery_codes (
  person text not null references sign_in."user" ("id") on delete cascade,
  hash text not null,
  primary key (person, hash)
);
-- Between two steps of one ceremony. Whose it is is not known yet where a passkey will say so.
create table sign_in.ceremonies (
  hash text primary key,
  kind text not null check (kind in ('second_step', 'passkey_entry', 'passkey_making')),
  person text references sign_in."user" ("id") on delete cascade,
  challenge text,
  expires_at timestamptz not null
);
create index ceremonies_over on sign_in.ceremonies (expires_at);
grant select, insert, update, delete on sign_in.factors, sign_in.recovery_codes, sign_in.ceremonies to denwaban_sign_in;

alter table sign_in.tries drop constraint tries_doing_check;
alter table sign_in.tries add constraint tries_doing_check
  check (doing in ('sign_in', 'reset', 'second_step', 'password_again', 'receipt'));

-- When a session was last used, to the minute.
alter table sign_in."session" add "seenAt" timestamptz not null default current_timestamp;

-- Whose second factor is reset can be said in the transaction that notes it and writes them the letter.
alter table sign_in.factors enable row level security;
create policy library_rows on sign_in.factors to denwaban_sign_in using (true);
create policy own_people on sign_in.factors for all to staff_scope, client_scope
  using (exists (select from sign_in."user" u where u."id" = person));
grant select (person, confirmed_at), delete on sign_in.factors to staff_scope, client_scope;
alter table sign_in.recovery_codes enable row level security;
create policy library_rows on sign_in.recovery_codes to denwaban_sign_in using (true);
create policy own_people on sign_in.recovery_codes for all to staff_scope, client_scope
  using (exists (select from sign_in."user" u where u."id" = person));
grant select (person), delete on sign_in.recovery_codes to staff_scope, client_scope;

-- The session look-up, now with what the agency asks of a session.
drop function find_session(text);
create function find_session(session_token text)
  returns table (agency_id uuid, client_id uuid, person_id uuid, role text, expires_at timestamptz, began_at timestamptz,
    seen_at timestamptz, must_enrol boolean, idle_minutes int, most_hours int, addresses text[])
  language sql stable security definer set search_path = public
  as $$
    with session as (
      select t.*, u.agency_id, u.client_id, p.idle_minutes, p.most_hours, p.addresses,
        coalesce((p.demand = 'everybody' or (p.demand = 'staff' and u.client_id is null))
          and t."createdAt" >= p.demanded_at
          and not exists (select from sign_in.factors f where f.person = u."id" and f.confirmed_at is not null), false)
          as must_enrol
        from sign_in."session" t join sign_in."user" u on u."id" = t."userId"
        left join public.security_policies p on p.agency_id = u.agency_id
        where t."token" = session_token
    )
    select t.agency_id, null::uuid, s.id, s.role, t."expiresAt", t."createdAt", t."seenAt", t.must_enrol, t.idle_minutes,
        t.most_hours, coalesce(t.addresses, '{}')
      from session t join public.staff s on s.agency_id = t.agency_id and s.id = t."userId"::uuid
      where s.sign_in = t."userId" and s.state = 'active'
    union all
    select t.agency_id, c.client_id, c.id, c.role, t."expiresAt", t."createdAt", t."seenAt", t.must_enrol, t.idle_minutes,
        t.most_hours, '{}'
      from session t join public.contacts c
        on c.agency_id = t.agency_id and c.id = t."userId"::uuid and c.client_id = t.client_id
      where c.sign_in = t."userId" and c.role is not null
  $$;
revoke execute on function find_session(text) from public;
grant execute on function find_session(text) to denwaban_app;

do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
  where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''security''::text, '));
end $$;
-- A client's owner lets a colleague enrol again: the letter that tells them may be put down.
drop policy client_letters on letters;
create policy client_letters on letters for insert to client_scope
  with check (agency_id = current_agency() and client_id = current_client() and kind in ('invitation', 'security'));
