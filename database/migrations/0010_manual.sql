-- The manual in full: versions that wait for their day, and what clients propose.

alter table script_versions
  add column note text not null default '',
  add column revision int not null default 1,
  add column published_by uuid,
  add column effective_at timestamptz,
  drop constraint script_versions_state_check,
  add constraint script_versions_state_check check (state in ('draft', 'scheduled', 'published', 'retired'));
alter table script_versions alter column note drop default, alter column revision drop default;
create unique index one_scheduled_script on script_versions (agency_id, client_id) where state = 'scheduled';

-- Versions written before there was more to a manual than this are brought along.
update script_versions set content = jsonb_build_object(
    'faq', '[]'::jsonb,
    'procedures', '[]'::jsonb,
    'scope', '[]'::jsonb,
    'people', '[]'::jsonb,
    'absence', '{"in": "", "meeting": "", "out": "", "off": "", "unknown": ""}'::jsonb,
    'notices', '[]'::jsonb
  ) || content || jsonb_build_object('questions', (
    select coalesce(jsonb_agg('{"onlyFor": [], "onlyAt": []}'::jsonb || question order by place), '[]'::jsonb)
    from jsonb_array_elements(content -> 'questions') with ordinality as asked (question, place)
  ));

create table script_proposals (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  contact_id uuid not null,
  base jsonb not null,
  content jsonb not null,
  revision int not null,
  words text not null,
  state text not null check (state in ('copy', 'proposed', 'accepted', 'returned')),
  proposed_at timestamptz,
  settled_by uuid,
  settled_at timestamptz,
  settled_words text,
  -- The version whose draft it was taken over into.
  version_id uuid,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, contact_id, client_id) references contacts,
  foreign key (agency_id, version_id, client_id) references script_versions
);
call wall_client_table('script_proposals');
create unique index one_copy_each on script_proposals (agency_id, client_id, contact_id) where state = 'copy';
create index proposals_waiting on script_proposals (agency_id, id desc) where state = 'proposed';
create index proposals_by_client on script_proposals (agency_id, client_id, id desc);
create index proposals_by_version on script_proposals (agency_id, version_id) where version_id is not null;
grant select, insert, delete on script_proposals to client_scope;
grant update (content, revision, words, state, proposed_at) on script_proposals to client_scope;
-- The client's people edit and propose; what becomes of a proposal is the agency's to say (37号告示).
create policy client_adds_copies on script_proposals as restrictive for insert to client_scope
  with check (agency_id = current_agency() and client_id = current_client() and state = 'copy');
create policy client_edits_copies on script_proposals as restrictive for update to client_scope
  using (agency_id = current_agency() and client_id = current_client() and state = 'copy')
  with check (agency_id = current_agency() and client_id = current_client() and state in ('copy', 'proposed'));
create policy client_discards_copies on script_proposals as restrictive for delete to client_scope
  using (agency_id = current_agency() and client_id = current_client() and state = 'copy');

-- 読了: who has read which version. The agency's own affair.
create table script_readings (
  agency_id uuid not null,
  version_id uuid not null,
  staff_id uuid not null,
  client_id uuid not null,
  at timestamptz not null,
  primary key (agency_id, staff_id, version_id, client_id),
  foreign key (agency_id, version_id, client_id) references script_versions,
  foreign key (agency_id, staff_id) references staff
);
call wall_client_table('script_readings');
create index readings_by_version on script_readings (agency_id, version_id);

-- What was looked for in a call and not found.
create table script_gaps (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  call_id uuid not null,
  staff_id uuid not null,
  searched text not null,
  words text not null,
  at timestamptz not null,
  -- The version that answers it.
  version_id uuid,
  primary key (agency_id, id, client_id),
  unique (agency_id, call_id, searched, client_id),
  foreign key (agency_id, call_id, client_id) references calls,
  foreign key (agency_id, version_id, client_id) references script_versions
);
call wall_client_table('script_gaps');
create index gaps_by_client on script_gaps (agency_id, client_id, id desc);
grant select on script_gaps to client_scope;

-- The shelf: documents to be opened in a call. What they contain lies outside the database, named by its own hash.
create table script_documents (
  agency_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  title text not null,
  product text not null,
  faq text[] not null,
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'webp')),
  bytes int not null,
  sha256 text not null,
  state text not null check (state in ('proposed', 'shelved', 'withdrawn')),
  added_by_kind text not null check (added_by_kind in ('client', 'staff')),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (agency_id, id, client_id),
  foreign key (agency_id, client_id) references clients
);
call wall_client_table('script_documents');
create index documents_by_client on script_documents (agency_id, client_id, id desc) where state <> 'withdrawn';
grant select, insert on script_documents to client_scope;
create policy client_offers_documents on script_documents as restrictive for insert to client_scope
  with check (agency_id = current_agency() and client_id = current_client() and state = 'proposed' and added_by_kind = 'client');
