-- Trials (試験) of lines: the last one of each, rung from the house to a telephone of somebody of ours and back.
create table trials (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  line_id uuid not null,
  number text not null,
  by_staff uuid not null,
  toll_id uuid not null,
  begun_at timestamptz not null,
  state text not null check (state in ('ringing', 'speaking', 'ringing_back', 'passed', 'failed')),
  -- The state with its times.
  life jsonb not null,
  loudness real,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('trials');
create unique index one_trial_per_line on trials (agency_id, line_id);
