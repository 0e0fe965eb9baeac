import type { TradeEvent } from '@denwaban/domain/events';
import type { AgencyTx } from '../../shell/agency.ts';

const told: TradeEvent['name'][] = [
  ...(['journey.begun', 'journey.moved', 'journey.quoted', 'journey.ticked', 'journey.went_live'] as const),
  ...(['journey.dropped', 'journey.notice_given', 'journey.notice_withdrawn', 'journey.watched'] as const),
  ...(['journey.ended', 'journey.lines_closed', 'hearing.asked', 'hearing.submitted', 'hearing.applied'] as const),
  ...(['verification.completed', 'verification.exempted', 'verification.exemption_ended'] as const),
  ...(['contract.agreed', 'script.published', 'client.taken_on'] as const),
];

/** What the history says of a client's way, oldest first. */
export async function historyOf(tx: AgencyTx, client: string) {
  return tx.q
    .selectFrom('events')
    .select(['id', 'name', 'at', 'by_kind', 'by_id', 'data'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('name', 'in', told)
    .orderBy('id')
    .execute();
}
