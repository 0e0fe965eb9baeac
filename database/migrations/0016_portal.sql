-- A letter that was only put into our own outbox is not one that was sent: it has a word of its own, in the ledger and as
-- the state in which its relay stands.
alter table relays drop constraint relays_state_check, add constraint relays_state_check
  check (state in ('sending', 'retrying', 'awaiting', 'kept', 'acknowledged', 'reported', 'unreached'));
alter table relay_ledger drop constraint relay_ledger_kind_check, add constraint relay_ledger_kind_check
  check (kind in ('queued', 'sent', 'kept', 'failed', 'opened', 'acknowledged'));

-- 受付の切り替え: a client's owner says that calls are taken, or not, whatever the client's hours say, until a time. One at a
-- time; who says so anew replaces it, and what was said before stands in the history.
create table switchovers (
  agency_id uuid not null,
  client_id uuid not null,
  taking text not null check (taking in ('calls', 'no_calls')),
  since timestamptz not null,
  until timestamptz not null,
  said_by uuid not null,
  primary key (agency_id, client_id),
  foreign key (agency_id, client_id) references clients,
  foreign key (agency_id, said_by, client_id) references contacts
);
call wall_client_table('switchovers');
grant select, insert, update, delete on switchovers to client_scope;
