import type { NoticeLine, NoticeShown } from '@denwaban/api/notices';
import { may, type Notice } from '@denwaban/domain/notices';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

export async function presentNotice(tx: AgencyTx, notice: Notice, asker: Asker): Promise<NoticeShown> {
  const [shown] = await presentNotices(tx, [notice], asker);
  return shown as NoticeShown;
}

/** Notices as everybody is shown them, with what whoever asks may do about each. */
export async function presentNotices(tx: AgencyTx, notices: readonly Notice[], asker: Asker): Promise<NoticeShown[]> {
  if (notices.length === 0) return [];
  const names = await namesFor(tx, notices);
  const read = await readBy(tx, notices, asker);
  return notices.map((notice) => ({
    ...lineShown(notice),
    ...about(notice, names),
    ...standing(notice, names, tx.now),
    read: read.has(notice.id),
    may: may(notice, asker, tx.now),
  }));
}

export function lineShown({ id, client, words, important, from, until, ...notice }: Notice): NoticeLine {
  const times = { from: from.toISOString(), until: until.toISOString() };
  return { id, client, case: notice.case, words, important, ...times };
}

/** What has been read is staff's affair. */
async function readBy(tx: AgencyTx, notices: readonly Notice[], { as, person }: Asker): Promise<Set<string>> {
  const ids = notices.map(({ id }) => id);
  return as === 'client' ? new Set() : store.readAmong(tx, ids, person);
}

type Names = Record<'clients' | 'people', ReadonlyMap<string, string>> & { cases: ReadonlyMap<string, cases.Listed> };

async function namesFor(tx: AgencyTx, notices: readonly Notice[]): Promise<Names> {
  const people = notices.flatMap(({ writtenBy, state }) => [writtenBy?.id ?? [], 'by' in state ? state.by : []].flat());
  return {
    clients: await clients.namesOf(
      tx,
      notices.flatMap(({ client }) => client ?? []),
    ),
    cases: await cases.some(
      tx,
      notices.flatMap((notice) => notice.case ?? []),
    ),
    people: new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]),
  };
}

function about({ client, writtenBy, writtenAt, wish, ...notice }: Notice, names: Names) {
  return {
    clientName: client === null ? null : (names.clients.get(client) ?? ''),
    receiptNumber: notice.case === null ? null : (names.cases.get(notice.case)?.receiptNumber ?? null),
    wish,
    writtenBy: writtenBy && { as: writtenBy.as, name: names.people.get(writtenBy.id) ?? '' },
    writtenAt: writtenAt.toISOString(),
  };
}

function standing(notice: Notice, { people }: Names, now: Date) {
  const { state } = notice;
  return {
    state: stateShown(notice, now),
    settled:
      'by' in state
        ? {
            by: people.get(state.by) ?? '',
            at: state.at.toISOString(),
            words: state.is === 'declined' ? state.words : '',
          }
        : null,
  };
}

function stateShown({ state, from, until }: Notice, now: Date): NoticeShown['state'] {
  if (state.is === 'declined' || state.is === 'withdrawn') return state.is;
  if (until <= now) return 'over';
  if (state.is === 'wished') return 'wished';
  return now < from ? 'coming' : 'standing';
}
