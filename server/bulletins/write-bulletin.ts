import type * as api from '@denwaban/api/bulletins';
import { type Bulletin, beginWriting, check } from '@denwaban/domain/bulletins';
import { refuse } from '@denwaban/domain/refusals';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { asSubject, asText, linkPlace } from '../texts/letters/letter.ts';
import * as copies from './copies/store.ts';
import * as letters from './letters/store.ts';
import { presentBulletin } from './present.ts';
import * as store from './store.ts';
import { receiversOf, wordsOf } from './write-letters.ts';

type Asked = AskOf<typeof api.sendBulletin>;

/** Every letter as it would go out. Refuses incomplete_input. */
export async function previewBulletin(
  tx: AgencyTx,
  { body }: Asked,
  { person }: Asker,
): Promise<Answered<typeof api.previewBulletin>> {
  const problems = check(body, await writable(tx), tx.now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const bulletin = begun(tx, body, person);
  const agency = await agencies.nameOf(tx);
  const people = await receiversOf(tx, bulletin, body.clients);
  const names = await clients.namesOf(tx, body.clients);
  const nameOf = (client: string) => names.get(client) ?? '';
  return {
    letters: [...people].flatMap(([client, to]) =>
      to.map((each) => {
        const words = wordsOf({ bulletin, agency, client: nameOf(client) }, each, 0);
        const text = asText(words).replaceAll(linkPlace, '（この方だけのリンクが入ります）');
        const clientName = nameOf(client);
        return { client, clientName, contact: each.name, to: each.email, subject: asSubject(words), text };
      }),
    ),
    nobody: [...people].filter(([, to]) => to.length === 0).map(([id]) => ({ id, name: nameOf(id) })),
  };
}

/** Its copies stand in the portals at once; its letters are written in steps. Refuses incomplete_input. */
export async function sendBulletin(
  tx: AgencyTx,
  { body }: Asked,
  { person }: Asker,
): Promise<Answered<typeof api.sendBulletin>> {
  const problems = check(body, await writable(tx), tx.now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const blank = begun(tx, body, person);
  const ids = [...new Set(body.clients)];
  const people = [...(await receiversOf(tx, blank, ids))];
  const bulletin = beginWriting(
    blank,
    people.reduce((sum, [, to]) => sum + to.length, 0),
  );
  const { id, kind } = bulletin;
  await store.add(tx, bulletin);
  await copies.add(tx, bulletin, ids);
  await letters.add(
    tx,
    people.flatMap(([client, to]) => to.map((each) => ({ bulletin: id, client, contact: each.id, turn: 0 }))),
  );
  await record(tx, { name: 'bulletin.written', client: null, id, data: { kind, clients: ids.length } });
  return presentBulletin(tx, bulletin);
}

/** A client that has left is written to no more. */
async function writable(tx: AgencyTx): Promise<string[]> {
  return (await clients.all(tx)).filter(({ state }) => state !== 'left').map(({ id }) => id);
}

function begun(
  tx: AgencyTx,
  { kind, subject, words, reach, days, answerBy, effectiveFrom }: Asked['body'],
  by: string,
): Bulletin {
  const asks = kind === 'hours';
  return {
    ...{ id: tx.id(), kind, subject: subject.trim(), words: words.trim(), reach },
    days: asks ? days.toSorted() : [],
    answerBy: asks ? answerBy : null,
    effectiveFrom: kind === 'price' ? effectiveFrom : null,
    ...{ writtenBy: by, writtenAt: tx.now, state: 'working', total: 0, written: 0 },
  };
}
