import type * as api from '@denwaban/api/notices';
import type { Notice } from '@denwaban/domain/notices';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { lineShown } from './present.ts';
import * as store from './store.ts';

/** Ticked once; a second time changes nothing. Refuses not_found. */
export async function tickNotice(
  tx: AgencyTx,
  { params: { id } }: AskOf<typeof api.tickNotice>,
  { person }: Asker,
): Promise<Answered<typeof api.tickNotice>> {
  const notice = await store.find(tx, id);
  if (!notice) return refuse('not_found');
  if (!(await store.tick(tx, id, person))) return;
  await record(tx, { name: 'notice.read', client: notice.client, id, data: { by: person } });
}

export async function listNoticeReadings(
  tx: AgencyTx,
  { params: { id } }: AskOf<typeof api.listNoticeReadings>,
): Promise<Answered<typeof api.listNoticeReadings>> {
  const notice = await store.find(tx, id);
  if (!notice) return refuse('not_found');
  const readings = await store.readingsOf(tx, [id]);
  const concerned = await concernedBy(tx, notice);
  const names = await staff.namesOf(tx, [...concerned, ...readings.map(({ person }) => person)]);
  const named = (person: string) => ({ id: person, name: names.get(person) ?? '' });
  return {
    readings: readings.map(({ person, at }) => ({ person: named(person), at: at.toISOString() })),
    outstanding: concerned.filter((person) => !readings.some((each) => each.person === person)).map(named),
  };
}

/** Who has to know it: whoever answers for the client, or for any; and who wrote it knows it. */
async function concernedBy(tx: AgencyTx, { client, writtenBy }: Notice): Promise<string[]> {
  const granted = (await routing.grants(tx)).filter((grant) => client === null || grant.client === client);
  return [...new Set(granted.map((grant) => grant.staff))].filter((person) => person !== writtenBy?.id);
}

/** Of those at their seats: the others read it when they come. */
export async function listUnreadBy(tx: AgencyTx): Promise<Answered<typeof api.listUnreadBy>> {
  const notices = await store.importantNow(tx);
  if (notices.length === 0) return { items: [] };
  const readings = await store.readingsOf(
    tx,
    notices.map(({ id }) => id),
  );
  const seated = (await routing.all(tx)).filter(({ readiness }) => readiness !== 'signed_off').map(({ id }) => id);
  const names = await staff.namesOf(tx, seated);
  const companies = await clients.namesOf(
    tx,
    notices.flatMap(({ client }) => client ?? []),
  );
  const items = [];
  for (const notice of notices) {
    const people = (await concernedBy(tx, notice)).filter(
      (person) =>
        seated.includes(person) && !readings.some((each) => each.notice === notice.id && each.person === person),
    );
    items.push({
      notice: lineShown(notice),
      clientName: notice.client === null ? null : (companies.get(notice.client) ?? ''),
      people: people.map((id) => ({ id, name: names.get(id) ?? '' })),
    });
  }
  return { items: items.filter(({ people }) => people.length > 0) };
}
