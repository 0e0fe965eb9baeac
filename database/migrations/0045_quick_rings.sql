-- Whoever was merged into a caller is looked for at each change of that caller, among all there ever were.
create index merged_callers on callers (agency_id, merged_into) where merged_into is not null;

-- Why a call is offered to somebody stands with the offer itself, and in the history.
update calls set life = jsonb_set(life, '{state,why}', why) where state = 'offered' and why is not null;
alter table calls drop column why;
