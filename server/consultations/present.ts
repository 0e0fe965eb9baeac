import type { ConsultationShown } from '@denwaban/api/consultations';
import { type Consultation, isOverdue, may } from '@denwaban/domain/consultations';
import type { Who } from '@denwaban/domain/staff';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

export async function presentConsultation(tx: AgencyTx, asked: Consultation, who: Who): Promise<ConsultationShown> {
  const [shown] = await presentConsultations(tx, [asked], who);
  return shown as ConsultationShown;
}

export async function presentConsultations(
  tx: AgencyTx,
  consultations: readonly Consultation[],
  who: Who,
): Promise<ConsultationShown[]> {
  if (consultations.length === 0) return [];
  const known = await knownOf(tx, consultations);
  return consultations.map((asked) => ({
    ...about(asked, known),
    ...standing(asked, known, tx.now),
    may: may(asked, who),
  }));
}

type Names = ReadonlyMap<string, string>;
type Known = {
  clients: Awaited<ReturnType<typeof clients.some>>;
  cases: ReadonlyMap<string, cases.Listed>;
  contacts: Names;
  staff: Names;
};

async function knownOf(tx: AgencyTx, consultations: readonly Consultation[]): Promise<Known> {
  const settlers = consultations.flatMap((asked) => settlerOf(asked) ?? []);
  const answerers = settlers.filter(({ as }) => as === 'client').map(({ id }) => id);
  const colleagues = settlers.filter(({ as }) => as === 'staff').map(({ id }) => id);
  return {
    clients: await clients.some(tx, [...new Set(consultations.map(({ client }) => client))]),
    cases: await cases.some(
      tx,
      consultations.map((asked) => asked.case),
    ),
    contacts: await contacts.namesOf(tx, [...consultations.flatMap(({ to }) => to ?? []), ...answerers]),
    staff: await staff.namesOf(tx, [...consultations.map(({ askedBy }) => askedBy), ...colleagues]),
  };
}

function settlerOf({ state }: Consultation) {
  switch (state.is) {
    case 'asked':
      return null;
    case 'answered':
      return state.by;
    case 'withdrawn':
      return { as: 'staff' as const, id: state.by };
  }
}

function about({ id, client, case: caseId, question, by, to, askedBy, askedAt }: Consultation, known: Known) {
  const { receiptNumber = '', callerName = null, summary = '' } = known.cases.get(caseId) ?? {};
  const { name: clientName = '', colour: clientColour = '' } = known.clients.get(client) ?? {};
  return {
    ...{ id, client, clientName, clientColour, case: caseId, receiptNumber, callerName, summary, question, by },
    to: to === null ? null : { id: to, name: known.contacts.get(to) ?? '' },
    askedBy: known.staff.get(askedBy) ?? '',
    askedAt: askedAt.toISOString(),
  };
}

function standing(asked: Consultation, known: Known, now: Date) {
  const { state, due, overdueSince } = asked;
  const settler = settlerOf(asked);
  return {
    state: state.is,
    dueAt: due.toISOString(),
    overdue: isOverdue(asked, now),
    overdueSince: overdueSince?.toISOString() ?? null,
    words: wordsOf(state),
    mayBeTold: state.is === 'answered' && state.mayBeTold,
    forManual: state.is === 'answered' && state.forManual,
    settledBy: settler && ((settler.as === 'client' ? known.contacts : known.staff).get(settler.id) ?? ''),
    settledAt: state.is === 'asked' ? null : state.at.toISOString(),
  };
}

function wordsOf(state: Consultation['state']): string | null {
  if (state.is === 'answered') return state.words;
  return state.is === 'withdrawn' ? state.why : null;
}
