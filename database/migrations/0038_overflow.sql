-- Overflow: what a line does for callers whom nobody can take soon, and who answers only then; and calls that were missed.

create table overflows (
  agency_id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  waited_seconds int check (waited_seconds > 0),
  expected_minutes int check (expected_minutes > 0),
  before int check (before > 0),
  others boolean not null,
  does jsonb not null,
  primary key (agency_id, line_id, client_id),
  foreign key (agency_id, line_id, client_id) references lines
);
call wall_client_table('overflows');

-- Some may answer for a client only when its calls overflow.
alter table grants add column only_overflow boolean not null default false;

create table missed_calls (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  line_id uuid not null,
  number text not null,
  caller_id uuid,
  calls uuid[] not null default '{}',
  first_at timestamptz not null,
  last_at timestamptz not null,
  longest_wait_seconds int not null,
  why text not null check (why in ('abandoned', 'not_reached')),
  due_at timestamptz,
  overdue_since timestamptz,
  claimed_by uuid,
  state text not null check (state in ('open', 'answered', 'settled')),
  answered_call uuid,
  result text check (result in ('called_back', 'not_needed')),
  words text,
  settled_by_kind text check (settled_by_kind in ('client', 'staff')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, line_id, client_id) references lines,
  foreign key (agency_id, caller_id, client_id) references callers,
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'answered') = (answered_call is not null)),
  check ((state = 'settled') = (result is not null))
);
call wall_client_table('missed_calls');
-- The database is the last to say that a caller has one open matter of it.
create unique index open_missed_calls on missed_calls (agency_id, client_id, number) where state = 'open';
create index missed_calls_by_client on missed_calls (agency_id, client_id, id desc);
create index missed_calls_by_call on missed_calls using gin (calls);
grant select on missed_calls to client_scope;
grant update (state, result, words, settled_by_kind, settled_by, settled_at) on missed_calls to client_scope;

create table missed_call_policies (
  agency_id uuid not null,
  client_id uuid not null,
  within_minutes int not null check (within_minutes > 0),
  shown_to_client boolean not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('missed_call_policies');
grant select on missed_call_policies to client_scope;

-- Of those who keep the place and not the line, one at a time is rung by an operator.
alter table calls
  drop constraint calls_state_check,
  add constraint calls_state_check check (state in ('closed', 'speaking', 'spoken', 'waiting', 'kept', 'offered',
    'ringing_back', 'dialling', 'talking', 'held', 'wrap_up', 'passed_on', 'ended')),
  drop constraint calls_how_check,
  add constraint calls_how_check check (how in
    ('talked', 'voicemail', 'abandoned', 'not_reached', 'rang_again', 'outside_hours', 'lost', 'got_nobody'));
drop index one_call_per_operator;
create unique index one_call_per_operator on calls (agency_id, operator_id) where state = 'offered'
  or state = 'ringing_back' or state = 'dialling' or state = 'talking' or state = 'held' or state = 'wrap_up';
-- By whom a place is kept, when they ring again.
create index kept_places on calls (agency_id, client_id) where state = 'kept';

-- Contracts agreed upon before there were kept places judge them as those agreed upon today.
update contracts set terms = jsonb_set(terms, '{countRules,inOrder}', jsonb_build_array(
  jsonb_build_object(
    'id', 'not_reached',
    'counted', false,
    'words', jsonb_build_object('ja', '順番の折り返しでつながらなかった着信は数えません',
      'en', 'Callers rung back in turn who were not reached are not counted'),
    'when', jsonb_build_array(jsonb_build_object('is', 'ended', 'how', 'not_reached'))),
  jsonb_build_object(
    'id', 'rang_again',
    'counted', false,
    'words', jsonb_build_object('ja', '順番待ちのお客様が再度おかけになったときは、応答した通話だけを数えます',
      'en', 'Of callers who ring again while they keep their place only the answered call is counted'),
    'when', jsonb_build_array(jsonb_build_object('is', 'ended', 'how', 'rang_again')))
) || (terms #> '{countRules,inOrder}'))
where terms #> '{countRules,inOrder}' is not null;
