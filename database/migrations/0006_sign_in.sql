-- The sign-in library's tables, in a schema and under a login of their own: the app's roles cannot read a password hash.
create schema sign_in;
grant usage on schema sign_in to denwaban_sign_in;

create table sign_in."user" (
  "id" text primary key,
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
  "updatedAt" timestamptz not null
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
create table sign_in."rateLimit" (
  "id" text primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
grant select, insert, update, delete on all tables in schema sign_in to denwaban_sign_in;

-- The session look-up: from a session's token to the one person, agency, client and role it stands for.
create function find_session(session_token text)
  returns table (agency_id uuid, client_id uuid, person_id uuid, role text, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select s.agency_id, null::uuid, s.id, s.role, t."expiresAt"
      from sign_in."session" t join public.staff s on s.sign_in = t."userId" and s.state = 'active'
      where t."token" = session_token
    union all
    select c.agency_id, c.client_id, c.id, c.role, t."expiresAt"
      from sign_in."session" t join public.contacts c on c.sign_in = t."userId" and c.role is not null
      where t."token" = session_token
  $$;
revoke execute on function find_session(text) from public;
grant execute on function find_session(text) to denwaban_app;
