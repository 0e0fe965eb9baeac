import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { type Complaint, type Doer, isOverdue, may, severityOf } from '@denwaban/domain/complaints';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';

/** A complaint as `asker` is shown it. Which operator it is about is for supervisors alone. */
export async function presentComplaint(
  tx: AgencyTx,
  { complaint, openedAt }: { complaint: Complaint; openedAt: Date },
  asker: Asker,
): Promise<ComplaintShown> {
  const names = await namesFor(tx, complaint);
  const { case: about, severity, assessment, state, since, next, record, ...rest } = complaint;
  const allowed = may({ ...asker, id: asker.person }, complaint);
  return {
    ...{ case: about, about: rest.about, severity, assessment: { ...assessment }, state },
    severityByRule: severityOf(assessment),
    record: { ...record, facts: { ...record.facts }, namedEmployee: named(names, record.namedEmployee) },
    concerned: asker.as === 'staff' && allowed.judge ? named(names, rest.concerned) : null,
    receivedAt: openedAt.toISOString(),
    since: since.toISOString(),
    next: next && { side: next.side, by: next.by.toISOString() },
    overdue: isOverdue(complaint, tx.now),
    ...courseOf(rest, names),
    may: allowed,
  };
}

type Names = ReadonlyMap<string, string>;
type Rest = Omit<Complaint, 'case' | 'severity' | 'assessment' | 'state' | 'since' | 'next' | 'record'>;

function courseOf(
  { override, dedicated, acknowledged, response, refusal, external, closing, ended }: Rest,
  names: Names,
) {
  return {
    override: override && { ...override, by: names.get(override.by) ?? '', at: override.at.toISOString() },
    dedicated: dedicated && {
      staff: { id: dedicated.staff, name: names.get(dedicated.staff) ?? '' },
      limitYen: dedicated.limitYen,
      since: dedicated.since.toISOString(),
    },
    acknowledged: acknowledged && { how: acknowledged.how, at: acknowledged.at.toISOString() },
    response: response && { ...response, by: nameOf(names, response.by), at: response.at.toISOString() },
    refusal: refusal && { ...refusal, toldOf: [...refusal.toldOf], at: refusal.at.toISOString() },
    external: external && { ...external, at: external.at.toISOString() },
    closing: closing && { ...closing, by: names.get(closing.by) ?? '', at: closing.at.toISOString() },
    ended: ended && { ...ended, by: nameOf(names, ended.by), at: ended.at.toISOString() },
  };
}

async function namesFor(tx: AgencyTx, complaint: Complaint): Promise<Names> {
  const { record, concerned, override, dedicated, response, closing, ended } = complaint;
  const ids = [
    ...[record.namedEmployee, concerned, override?.by, dedicated?.staff, closing?.by],
    ...[response?.by?.id, ended?.by?.id],
  ].filter((id): id is string => typeof id === 'string' && id !== '');
  return new Map([...(await staff.namesOf(tx, ids)), ...(await contacts.namesOf(tx, ids))]);
}

function named(names: Names, id: string | null) {
  return id === null ? null : { id, name: names.get(id) ?? '' };
}

function nameOf(names: Names, by: Doer): string {
  return by === null ? '' : (names.get(by.id) ?? '');
}
