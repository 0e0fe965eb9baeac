import type { BulletinShown, WholeBulletin } from '@denwaban/api/bulletins';
import { beginWriting, remind, takeOver } from '@denwaban/domain/bulletins';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { neverOpen } from '../callbacks/clock.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import { setHours } from '../hours/set-hours.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as copies from './copies/store.ts';
import * as letters from './letters/store.ts';
import { presentBulletin, presentWhole } from './present.ts';
import * as store from './store.ts';
import { receiversOf } from './write-letters.ts';

type One = { params: { id: string } };

/** Those that did not arrive, and those of clients that had nobody to write to. Refuses not_found, bulletin_under_way, bulletin_nobody_left. */
export async function sendBulletinAgain(tx: AgencyTx, { params: { id } }: One): Promise<BulletinShown | Refusal> {
  const bulletin = await store.lock(tx, id);
  if (!bulletin) return refuse('not_found');
  if (bulletin.state !== 'done') return refuse('bulletin_under_way');
  const known = new Set((await letters.ofBulletin(tx, id)).map(({ client }) => client));
  const unknown = (await copies.ofBulletin(tx, id)).map(({ client }) => client).filter((client) => !known.has(client));
  const people = [...(await receiversOf(tx, bulletin, unknown))];
  const added = await letters.add(
    tx,
    people.flatMap(([client, to]) => to.map((each) => ({ bulletin: id, client, contact: each.id, turn: 0 }))),
  );
  const again = added + (await letters.putBack(tx, id));
  if (again === 0) return refuse('bulletin_nobody_left');
  const working = beginWriting(bulletin, again);
  await store.saveProgress(tx, working);
  await record(tx, { name: 'bulletin.sent_again', client: null, id, data: { letters: again } });
  return presentBulletin(tx, working);
}

/** Refuses not_found, bulletin_asks_nothing, bulletin_under_way, bulletin_nobody_left. */
export async function remindOfBulletin(tx: AgencyTx, { params: { id } }: One): Promise<BulletinShown | Refusal> {
  const bulletin = await store.lock(tx, id);
  if (!bulletin) return refuse('not_found');
  const reminded = remind(bulletin, await copies.ofBulletin(tx, id), tx.now);
  if (isRefusal(reminded)) return reminded;
  const people = await receiversOf(
    tx,
    bulletin,
    reminded.map(({ client }) => client),
  );
  const added = await letters.add(
    tx,
    reminded.flatMap(({ client, reminders: turn }) =>
      (people.get(client) ?? []).map((each) => ({ bulletin: id, client, contact: each.id, turn })),
    ),
  );
  if (added === 0) return refuse('bulletin_nobody_left');
  const working = beginWriting(bulletin, added);
  await copies.saveReminders(tx, reminded);
  await store.saveProgress(tx, working);
  await record(tx, { name: 'bulletin.reminded', client: null, id, data: { letters: added } });
  return presentBulletin(tx, working);
}

/** The agency puts an answer into the client’s special days. Refuses not_found, bulletin_unanswered, bulletin_taken_over. */
export async function takeOverAnswer(
  tx: AgencyTx,
  { params: { id, client } }: { params: { id: string; client: string } },
  { person: by }: Asker,
): Promise<WholeBulletin | Refusal> {
  const [bulletin, copy] = [await store.find(tx, id), await copies.lock(tx, id, client)];
  if (!bulletin || !copy || !(await clients.lock(tx, client))) return refuse('not_found');
  const calendar = (await hours.calendarOf(tx, client)) ?? neverOpen;
  const taken = takeOver(copy, { calendar, why: bulletin.subject, by, now: tx.now });
  if (isRefusal(taken)) return taken;
  const set = await setHours(tx, { params: { client }, query: undefined, body: taken.calendar });
  if (isRefusal(set)) return set;
  await copies.saveTakenOver(tx, taken.copy);
  await record(tx, ...taken.events);
  return presentWhole(tx, bulletin);
}
