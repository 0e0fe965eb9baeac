import type { BulletinShown, CopyShown, WholeBulletin } from '@denwaban/api/bulletins';
import type { Bulletin, CopyAnswer } from '@denwaban/domain/bulletins';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as copies from './copies/store.ts';
import * as letters from './letters/store.ts';
import * as store from './store.ts';

export async function presentBulletin(tx: AgencyTx, bulletin: Bulletin): Promise<BulletinShown> {
  const [shown] = await presentBulletins(tx, [bulletin]);
  return shown as BulletinShown;
}

export async function presentBulletins(tx: AgencyTx, bulletins: readonly Bulletin[]): Promise<BulletinShown[]> {
  if (bulletins.length === 0) return [];
  const countsOf = await store.countsOf(
    tx,
    bulletins.map(({ id }) => id),
  );
  const names = await staff.namesOf(
    tx,
    bulletins.map(({ writtenBy }) => writtenBy),
  );
  return bulletins.map((bulletin) => {
    const { undelivered, ...counts } = countsOf(bulletin.id);
    const isDone = bulletin.state === 'done';
    return {
      ...bulletin,
      days: [...bulletin.days],
      writtenBy: names.get(bulletin.writtenBy) ?? '',
      writtenAt: bulletin.writtenAt.toISOString(),
      clients: counts,
      may: {
        remind: isDone && bulletin.kind === 'hours' && counts.answered < counts.all,
        sendAgain: isDone && (undelivered > 0 || counts.nobody > 0),
      },
    };
  });
}

/** With every client’s copy: who has to be seen to comes first. */
export async function presentWhole(tx: AgencyTx, bulletin: Bulletin): Promise<WholeBulletin> {
  const kept = await copies.ofBulletin(tx, bulletin.id);
  const byClient = Map.groupBy(await letters.ofBulletin(tx, bulletin.id), ({ client }) => client);
  const names = await clients.namesOf(
    tx,
    kept.map(({ client }) => client),
  );
  const people = await namesOf(tx, kept);
  const shown = kept.map((copy): CopyShown => {
    const { client, answer, reminders, remindedAt, takenOver } = copy;
    return {
      client,
      clientName: names.get(client) ?? '',
      letters: (byClient.get(client) ?? []).map(letterShown),
      answer: answerShown(answer, people),
      reminders,
      remindedAt: remindedAt?.toISOString() ?? null,
      takenOver: takenOver && { by: people.get(takenOver.by) ?? '', at: takenOver.at.toISOString() },
      may: { takeOver: answer !== null && takenOver === null },
    };
  });
  return { ...(await presentBulletin(tx, bulletin)), copies: shown.sort((one, other) => place(one) - place(other)) };
}

export function answerShown(answer: CopyAnswer | null, people: ReadonlyMap<string, string>): CopyShown['answer'] {
  return answer && { days: [...answer.days], by: people.get(answer.by) ?? '', at: answer.at.toISOString() };
}

async function namesOf(tx: AgencyTx, kept: readonly copies.Kept[]): Promise<ReadonlyMap<string, string>> {
  const ids = kept.flatMap(({ answer, takenOver }) => [answer?.by ?? [], takenOver?.by ?? []].flat());
  return new Map([...(await staff.namesOf(tx, ids)), ...(await contacts.namesOf(tx, ids))]);
}

function letterShown({
  name,
  email,
  to,
  turn,
  state,
  handed,
  why,
}: Awaited<ReturnType<typeof letters.ofBulletin>>[number]) {
  return {
    ...{ contact: name, to: to ?? email ?? '', turn, why },
    state: state === 'waiting' ? ('waiting' as const) : (handed ?? ('failed' as const)),
  };
}

/** Answers to take over, then who was not reached, then who has not answered. */
function place({ may, letters: sent, answer }: CopyShown): number {
  if (may.takeOver) return 0;
  if (!sent.some(({ state }) => state === 'sent' || state === 'queued')) return 1;
  return answer === null ? 2 : 3;
}
