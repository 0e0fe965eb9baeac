-- A client's way from the first inquiry to its last day, what it told at the hearing, and who it was found to be.

create table journeys (
  agency_id uuid not null,
  client_id uuid not null,
  stage text not null check (stage in ('inquiry', 'quoted', 'applied', 'verifying', 'opening', 'live', 'leaving', 'left')),
  since timestamptz not null,
  in_charge uuid,
  wanted_from date,
  next_words text,
  next_by date,
  quote jsonb,
  live_at timestamptz,
  dropped_why text,
  noticed_on date,
  last_day date,
  leaving_why text,
  late_words text,
  late_until date,
  watched_since timestamptz,
  lines_closed_at timestamptz,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, in_charge) references staff,
  check ((last_day is null) = (noticed_on is null)),
  check (stage <> 'leaving' or last_day is not null)
);
call wall_client_table('journeys');

create table journey_ticks (
  agency_id uuid not null,
  client_id uuid not null,
  tick text not null check (tick in ('forwarding_off', 'matters_settled', 'archive_handed', 'data_deleted', 'reached', 'greeted', 'reported')),
  call_id uuid,
  words text not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  primary key (agency_id, client_id, tick),
  foreign key (agency_id, client_id) references journeys,
  foreign key (agency_id, call_id, client_id) references calls,
  check ((call_id is not null) = (tick in ('reached', 'greeted', 'reported')))
);
call wall_client_table('journey_ticks');

create table journey_notes (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references journeys
);
call wall_client_table('journey_notes');
create index journey_notes_by_client on journey_notes (agency_id, client_id, id);

create table hearings (
  agency_id uuid not null,
  client_id uuid not null,
  sheet jsonb not null,
  revision int not null,
  saved_by_kind text not null check (saved_by_kind in ('staff', 'client')),
  saved_by uuid,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  applied_at timestamptz,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('hearings');

-- 取引時確認. Nobody of a client sees any of it: no grant is given to client_scope.
create table verifications (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  record jsonb not null,
  revision int not null,
  written_by uuid not null,
  completed_by uuid,
  completed_at timestamptz,
  kept_until date,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  check ((completed_at is null) = (completed_by is null)),
  check (kept_until is null or completed_at is not null)
);
call wall_client_table('verifications');
create unique index one_verification_draft on verifications (agency_id, client_id) where completed_at is null;
create index verifications_by_client on verifications (agency_id, client_id, id);

create table verification_files (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  verification_id uuid not null,
  title text not null,
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'webp')),
  bytes int not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, verification_id, client_id) references verifications
);
call wall_client_table('verification_files');
create index verification_files_by_record on verification_files (agency_id, verification_id);

create table verification_exemptions (
  agency_id uuid not null,
  client_id uuid not null,
  reason text not null,
  exempted_by uuid not null,
  exempted_at timestamptz not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('verification_exemptions');

create table suspicions (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  noticed_on date not null,
  words text not null,
  decision text not null check (decision in ('reported', 'not_reported')),
  why text not null,
  reported_on date,
  reference text not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('suspicions');
create index suspicions_by_client on suspicions (agency_id, client_id, id);

-- 犯収法6条2項: the record of a check is kept for seven years from the end of the contract. The database itself sees to it, by
-- its own clock and for whoever asks: what was completed is neither changed nor deleted before.
create function keep_verification() returns trigger language plpgsql as $$
declare
  today date := (clock_timestamp() at time zone 'Asia/Tokyo')::date;
begin
  if old.completed_at is null then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    if old.kept_until is null or old.kept_until >= today then
      raise exception 'a verification is kept until seven years after the end of the contract' using errcode = '23001';
    end if;
    return old;
  end if;
  if (to_jsonb(new) - 'kept_until') <> (to_jsonb(old) - 'kept_until') or new.kept_until < old.kept_until
    or (old.kept_until is not null and new.kept_until is null) then
    raise exception 'a completed verification is not changed' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger keep_verification before update or delete on verifications
  for each row execute function keep_verification();

-- The papers belong to the record, and go with it.
create function keep_verification_file() returns trigger language plpgsql as $$
begin
  if exists (select from verifications v where v.agency_id = old.agency_id and v.id = old.verification_id
    and v.completed_at is not null
    and (v.kept_until is null or v.kept_until >= (clock_timestamp() at time zone 'Asia/Tokyo')::date)) then
    raise exception 'the papers of a verification are kept as long as its record' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_verification_file before update or delete on verification_files
  for each row execute function keep_verification_file();

-- Companies that were there before had their way behind them.
insert into journeys (agency_id, client_id, stage, since, live_at)
  select agency_id, client_id,
    case state when 'onboarding' then 'opening' else state end, created_at,
    case state when 'onboarding' then null else created_at end
  from clients;

-- The letter that asks for a hearing, and the link in it: added to whatever kinds there are.
do $$
declare
  letter_kinds text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'letters'::regclass and conname = 'letters_kind_check');
  link_kinds text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'link_tokens'::regclass and conname = 'link_tokens_kind_check');
begin
  alter table letters drop constraint letters_kind_check;
  execute format('alter table letters add constraint letters_kind_check %s',
    replace(letter_kinds, 'ARRAY[', 'ARRAY[''hearing''::text, '));
  alter table link_tokens drop constraint link_tokens_kind_check;
  execute format('alter table link_tokens add constraint link_tokens_kind_check %s',
    replace(link_kinds, 'ARRAY[', 'ARRAY[''hearing''::text, '));
end $$;
