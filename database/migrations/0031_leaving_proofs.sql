-- What proves a step on a client's way outlives what it names: the archive handed over, the certificate of the deletion, the
-- test calls. So its number is kept, and refers to nothing.

alter table journey_ticks
  add column proof_id uuid,
  add check (proof_id is null or tick in ('archive_handed', 'data_deleted')),
  drop constraint journey_ticks_agency_id_call_id_client_id_fkey;
