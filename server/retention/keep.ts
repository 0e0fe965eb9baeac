// What a manager does about how long what is kept: agreeing, looking ahead, holding, and having all of a client deleted.
import type * as api from '@denwaban/api/retention';
import type { CertificateShown, HoldShown } from '@denwaban/api/retention';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { agree, cutOff, deleteAll, hold, kinds, lift } from '@denwaban/domain/retention';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as journeys from '../journeys/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import * as keeper from './keeper/store.ts';
import { certificatesShown, holdsShown, retentionShown } from './present.ts';
import * as store from './store.ts';

export async function getRetention(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getRetention>,
): Promise<Answered<typeof api.getRetention>> {
  const client = await clients.find(tx, params.client);
  return client ? retentionShown(tx, client) : refuse('not_found');
}

/** Refuses not_found, incomplete_input. */
export async function agreeRetention(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.agreeRetention>,
  { person }: Asker,
): Promise<Answered<typeof api.agreeRetention>> {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  const answer = agree(client.id, body.days);
  if (isRefusal(answer)) return answer;
  await store.saveAgreed(tx, client.id, answer.days, person);
  await record(tx, ...answer.events);
  return retentionShown(tx, client);
}

/** Refuses not_found, incomplete_input. */
export async function previewRetention(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.previewRetention>,
): Promise<Answered<typeof api.previewRetention>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const answer = agree(client, body.days);
  if (isRefusal(answer)) return answer;
  const goes = kinds.map(async (kind) => {
    const { count, oldest } = await keeper.outlook(tx, { client, kind, before: cutOff(answer.days[kind], tx.now) });
    return { kind, count, oldest: oldest?.toISOString() ?? null };
  });
  return { goes: await Promise.all(goes) };
}

/** Refuses not_found, incomplete_input (receiptNumber, why), hold_there_already. */
export async function holdFromDeletion(
  tx: AgencyTx,
  { params: { client }, body: { receiptNumber, what, why } }: AskOf<typeof api.holdFromDeletion>,
  { person }: Asker,
): Promise<Answered<typeof api.holdFromDeletion>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const found = await store.caseWith(tx, client, receiptNumber.trim());
  const id = what === 'case' ? found?.id : found?.caller;
  if (!id) return refuse('incomplete_input', [{ field: 'receiptNumber', code: 'not_a_choice' }]);
  const there = (await store.holds(tx, client)).find((each) => each.about.id === id && !each.lifted) ?? null;
  const answer = hold(there, { id: tx.id(), client, about: { kind: what, id }, why, placedBy: person }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.addHold(tx, answer.hold);
  await record(tx, ...answer.events);
  const [shown] = await holdsShown(tx, [answer.hold]);
  return shown as HoldShown;
}

/** Refuses not_found, hold_lifted_already. */
export async function liftHold(
  tx: AgencyTx,
  { params }: AskOf<typeof api.liftHold>,
  { person }: Asker,
): Promise<Answered<typeof api.liftHold>> {
  const held = await store.lockHold(tx, params.id);
  if (!held) return refuse('not_found');
  const answer = lift(held, person, tx.now);
  if (isRefusal(answer)) return answer;
  await store.saveLifted(tx, answer.hold);
  await record(tx, ...answer.events);
}

const mostLines = 5000;

export async function getCertificate(
  tx: AgencyTx,
  { params }: AskOf<typeof api.getCertificate>,
): Promise<Answered<typeof api.getCertificate>> {
  const found = await store.certificate(tx, params.id);
  if (!found) return refuse('not_found');
  const client = await clients.find(tx, found.client);
  const [certificate] = await certificatesShown(tx, [found]);
  const lines = await store.lines(tx, found.id, mostLines + 1);
  return {
    agency: await agencies.nameOf(tx),
    client: { id: found.client, name: client?.name ?? '' },
    certificate: certificate as CertificateShown,
    lines: lines.slice(0, mostLines).map((line) => ({ ...line, at: line.at.toISOString() })),
    isWhole: lines.length <= mostLines,
  };
}

/** Refuses not_found, client_not_left, archive_not_handed, hold_in_the_way, deletion_under_way, incomplete_input (typed). */
export async function deleteClientData(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.deleteClientData>,
  { person }: Asker,
): Promise<Answered<typeof api.deleteClientData>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const all = (await store.certificates(tx, client.id)).filter(({ reason }) => reason === 'client_left');
  const holds = (await store.holds(tx, client.id)).filter(({ lifted }) => !lifted).length;
  const journey = await journeys.find(tx, client.id);
  const isHanded = !journey?.leaving || journey.ticks.archive_handed !== undefined;
  const leaving = { id: tx.id(), client, by: person, typed: body.typed, holds, isHanded };
  const answer = deleteAll(all.length > 0, leaving, tx.now);
  if (isRefusal(answer)) return answer;
  await store.addCertificate(tx, answer.certificate);
  await record(tx, ...answer.events);
  const [shown] = await certificatesShown(tx, [answer.certificate]);
  return shown as CertificateShown;
}
