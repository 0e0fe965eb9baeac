-- Recordings of real calls: what was agreed with each client, and what became of it in a call.

-- A client without a row has its calls recorded, as they were before there was a choice.
create table recording_policies (
  agency_id uuid not null,
  client_id uuid not null,
  records boolean not null,
  resumes_after_minutes int not null check (resumes_after_minutes between 1 and 60),
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('recording_policies');

alter table calls add column recording jsonb not null default '{"is": "off"}';

-- How loud a part is from moment to moment, so that it can be drawn without reading it again.
create table recording_peaks (
  agency_id uuid not null,
  recording_id uuid not null,
  client_id uuid not null,
  seconds real not null,
  sides int not null check (sides in (1, 2)),
  peaks bytea not null,
  primary key (agency_id, recording_id, client_id),
  foreign key (agency_id, recording_id, client_id) references recordings
);
call wall_client_table('recording_peaks');
grant select on recording_peaks to client_scope;

-- One sound of a call comes from its exchange, however often it is brought in.
alter table recordings add column source text not null default 'desk' check (source in ('desk', 'exchange', 'voicemail'));
update recordings set source = 'voicemail' where operator_id is null;
create unique index one_recording_per_exchange on recordings (agency_id, call_id, client_id) where source <> 'desk';
