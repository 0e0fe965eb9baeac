import type { ChangeShown } from '@denwaban/api/changes';
import { type Change, isSameCalendar } from '@denwaban/domain/changes';
import { may } from '@denwaban/domain/staff';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { standing } from './standing.ts';

export async function presentChanges(tx: AgencyTx, changes: readonly Change[], asker: Asker): Promise<ChangeShown[]> {
  const idsOf = (as: Change['by']['as']) => changes.flatMap(({ by }) => (by.as === as ? by.id : []));
  const companies = await clients.namesOf(tx, [...new Set(changes.map(({ client }) => client))]);
  const people = await contacts.namesOf(tx, new Set(idsOf('contact')));
  const settlers = changes.flatMap(({ settled }) => settled?.by ?? []);
  const colleagues = await staff.namesOf(tx, [...new Set([...idsOf('staff'), ...settlers])]);
  const nameOf = ({ as, id }: Change['by']) => (as === 'contact' ? people : colleagues).get(id) ?? '';
  return changes.map(({ id, client, by, asked, before, from, words, proposedAt, state, settled }) => ({
    ...{ id, asked, before, from, words, state, proposedAt: proposedAt.toISOString() },
    client: { id: client, name: companies.get(client) ?? '' },
    by: { as: by.as, id: by.id, name: nameOf(by) },
    settled: settled && {
      by: { id: settled.by, name: colleagues.get(settled.by) ?? '' },
      at: settled.at.toISOString(),
      words: settled.words,
    },
    may: {
      settle: state === 'proposed' && may(asker, 'settle_changes'),
      recall: state === 'accepted' && may(asker, 'settle_changes'),
      withdraw: state === 'proposed' && may(asker, 'propose_changes'),
    },
  })) as ChangeShown[];
}

export async function presentChange(tx: AgencyTx, change: Change, asker: Asker): Promise<ChangeShown> {
  const [shown] = await presentChanges(tx, [change], asker);
  return shown as ChangeShown;
}

/** Whether the hours were changed otherwise since these were asked for. */
export async function isStale(tx: AgencyTx, { client, before, state }: Change): Promise<boolean> {
  if (before.kind !== 'hours' || state !== 'proposed') return false;
  const now = await standing(tx, client, 'hours');
  return now.kind === 'hours' && !isSameCalendar(before.calendar, now.calendar);
}
