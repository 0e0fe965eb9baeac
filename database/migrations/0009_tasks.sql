-- What clients are asked to do, and how long they give themselves for it.

create table task_policies (
  agency_id uuid not null,
  client_id uuid not null,
  business_days jsonb not null,
  contact_id uuid,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, contact_id, client_id) references contacts
);
call wall_client_table('task_policies');

create table tasks (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  case_id uuid,
  caller_id uuid,
  kind text not null check (kind in ('disclosure', 'correction', 'replacement', 'refund', 'other')),
  words text not null,
  product text not null,
  order_number text not null,
  yen int check (yen > 0),
  opened_by uuid,
  opened_at timestamptz not null,
  due_at timestamptz,
  overdue_since timestamptz,
  state text not null check (state in ('open', 'done', 'declined')),
  settled_by_kind text check (settled_by_kind in ('client', 'staff')),
  settled_by uuid,
  settled_at timestamptz,
  result_words text,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, case_id, client_id) references cases,
  foreign key (agency_id, caller_id, client_id) references callers
);
call wall_client_table('tasks');
create index open_tasks on tasks (agency_id, client_id, due_at) where state = 'open';
create index tasks_by_case on tasks (agency_id, case_id) where case_id is not null;
create index tasks_by_caller on tasks (agency_id, client_id, caller_id) where caller_id is not null;
create index tasks_by_client on tasks (agency_id, client_id, id desc);
grant select on tasks to client_scope;
grant update (overdue_since, state, settled_by_kind, settled_by, settled_at, result_words) on tasks to client_scope;
