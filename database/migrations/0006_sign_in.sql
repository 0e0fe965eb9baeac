-- The sign-in library's tables, in a schema and under a login of their own: the app's roles cannot read a password hash.
create schema sign_in;
grant usage on schema sign_in to denwaban_sign_in, staff_scope, client_scope;

-- The id is the person's own, and the row says whose person it is: by the address alone their agency can be found.
create table sign_in."user" (
  "id" text primary key,
  agency_id uuid not null references public.agencies,
  client_id uuid,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table sign_in."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references sign_in."user" ("id") on delete cascade
);
create index session_by_user on sign_in."session" ("userId");
create index session_over on sign_in."session" ("expiresAt");
create table sign_in."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references sign_in."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index account_by_user on sign_in."account" ("userId");
create table sign_in."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_by_identifier on sign_in."verification" ("identifier");
-- Tries at a password or a reset: for one account from one address, and with '' for any account or any address.
create table sign_in.tries (
  doing text not null check (doing in ('sign_in', 'reset')),
  account text not null,
  address text not null,
  count int not null,
  until timestamptz not null,
  primary key (doing, account, address)
);
create index tries_over on sign_in.tries (until);
grant select, insert, update, delete on all tables in schema sign_in to denwaban_sign_in;

-- An invitation reserves the address in the transaction that writes the letter, and leaving ends sessions in the
-- transaction that notes it. So the scopes reach the people of their own agency (of their own client) that far.
alter table sign_in."user" enable row level security;
create policy library_rows on sign_in."user" to denwaban_sign_in using (true);
create policy staff_rows on sign_in."user" to staff_scope using (agency_id = current_agency());
create policy client_rows on sign_in."user" to client_scope
  using (agency_id = current_agency() and client_id = current_client());
grant select ("id", agency_id, client_id), insert ("id", agency_id, client_id, "name", "email", "emailVerified"), delete
  on sign_in."user" to staff_scope, client_scope;

alter table sign_in."session" enable row level security;
create policy library_rows on sign_in."session" to denwaban_sign_in using (true);
create policy own_people on sign_in."session" for all to staff_scope, client_scope
  using (exists (select from sign_in."user" u where u."id" = "userId"));
grant select ("userId"), delete on sign_in."session" to staff_scope, client_scope;

-- The session look-up: from a session's token to the one person, agency, client and role it stands for.
create function find_session(session_token text)
  returns table (agency_id uuid, client_id uuid, person_id uuid, role text, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select s.agency_id, null::uuid, s.id, s.role, t."expiresAt"
      from sign_in."session" t join sign_in."user" u on u."id" = t."userId"
      join public.staff s on s.agency_id = u.agency_id and s.id = u."id"::uuid
      where t."token" = session_token and s.sign_in = u."id" and s.state = 'active'
    union all
    select c.agency_id, c.client_id, c.id, c.role, t."expiresAt"
      from sign_in."session" t join sign_in."user" u on u."id" = t."userId"
      join public.contacts c on c.agency_id = u.agency_id and c.id = u."id"::uuid and c.client_id = u.client_id
      where t."token" = session_token and c.sign_in = u."id" and c.role is not null
  $$;
revoke execute on function find_session(text) from public;
grant execute on function find_session(text) to denwaban_app;

-- A client's owner invites a colleague: the letter and its link may be put down, and no letter be read.
create policy client_letters on letters for insert to client_scope
  with check (agency_id = current_agency() and client_id = current_client() and kind = 'invitation');
grant insert on letters to client_scope;
create policy client_links on link_tokens to client_scope
  using (agency_id = current_agency() and client_id = current_client() and kind = 'password');
grant select, insert, delete on link_tokens to client_scope;
