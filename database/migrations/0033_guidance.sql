-- Guidance: what a caller hears from a machine; and messages on the voicemail, taken by nobody.

create table guidances (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  line_id uuid,
  kind text not null
    check (kind in ('welcome', 'closed', 'voicemail', 'please_wait', 'please_wait_again', 'waiting_music')),
  text text,
  file_name text,
  sound bytea,
  sha256 text,
  seconds real,
  set_at timestamptz not null,
  primary key (agency_id, id, client_id),
  unique nulls not distinct (agency_id, client_id, line_id, kind),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, line_id, client_id) references lines,
  check (num_nonnulls(text, sound) <= 1),
  check (num_nulls(file_name, sound, sha256, seconds) in (0, 4))
);
call wall_client_table('guidances');

-- The same for every client of the house.
create table house_guidances (
  agency_id uuid not null,
  id uuid not null,
  kind text not null
    check (kind in ('welcome', 'closed', 'voicemail', 'please_wait', 'please_wait_again', 'waiting_music')),
  text text,
  file_name text,
  sound bytea,
  sha256 text,
  seconds real,
  set_at timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, kind),
  foreign key (agency_id) references agencies,
  check (num_nonnulls(text, sound) <= 1),
  check (num_nulls(file_name, sound, sha256, seconds) in (0, 4))
);
call wall_agency_table('house_guidances');

-- Lines on which a message can be left outside the hours.
create table voicemails (
  agency_id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  seconds int not null check (seconds between 1 and 600),
  primary key (agency_id, line_id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('voicemails');

alter table calls
  drop constraint calls_state_check,
  add constraint calls_state_check check (state in
    ('closed', 'speaking', 'spoken', 'waiting', 'offered', 'talking', 'held', 'wrap_up', 'ended')),
  drop constraint calls_how_check,
  add constraint calls_how_check check (how in ('talked', 'voicemail', 'abandoned', 'outside_hours', 'lost'));

-- What a caller left on the voicemail was recorded by no operator, and its case is taken by nobody.
alter table recordings
  alter operator_id drop not null,
  add column type text not null default 'audio/webm' check (type in ('audio/webm', 'audio/wav'));
alter table cases alter taken_by drop not null;

-- Contracts agreed upon before there was a voicemail judge its messages as those agreed upon today.
update contracts set terms = jsonb_set(terms, '{countRules,inOrder}', jsonb_build_array(jsonb_build_object(
  'id', 'voicemail',
  'counted', false,
  'words', jsonb_build_object('ja', '留守番電話のメッセージは数えません', 'en', 'Messages left on the voicemail are not counted'),
  'when', jsonb_build_array(jsonb_build_object('is', 'ended', 'how', 'voicemail'))
)) || (terms #> '{countRules,inOrder}'))
where terms #> '{countRules,inOrder}' is not null;
