// Who a client is, as managers write it down. Looking is noted; no word of it goes anywhere else.
import type * as api from '@denwaban/api/verifications';
import type { VerificationsShown } from '@denwaban/api/verifications';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { complete, exempt, noteSuspicion as noted, type Verification, write } from '@denwaban/domain/verifications';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

type Shown = Promise<VerificationsShown | Refusal>;

export async function getVerifications(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.getVerifications>,
): Promise<VerificationsShown | Refusal> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  await noteAccess(tx, { client, what: 'verification', action: 'view' });
  return shown(tx, client);
}

/** Refuses changed_meanwhile, incomplete_input (personal_number_not_kept). */
export async function writeVerification(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.writeVerification>,
  { person }: Asker,
): Shown {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const written = write(await store.draftOf(tx, client), { ...body, id: tx.id(), client, by: person });
  if (isRefusal(written)) return written;
  await store.save(tx, written.verification);
  await record(tx, ...written.events);
  return shown(tx, client);
}

/** Refuses changed_meanwhile, incomplete_input with all that lacks. */
export async function completeVerification(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.completeVerification>,
  { person }: Asker,
): Shown {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const draft = await store.draftOf(tx, client);
  if (!draft || draft.revision !== body.revision) return refuse('changed_meanwhile');
  const completed = complete(draft, person, tx.now);
  if (isRefusal(completed)) return completed;
  await store.save(tx, completed.verification);
  await record(tx, ...completed.events);
  return shown(tx, client);
}

export async function exemptFromVerification(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.exemptFromVerification>,
  { person }: Asker,
): Shown {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const exemption = exempt(client, { reason: body.reason, by: person }, tx.now);
  if (isRefusal(exemption)) return exemption;
  await store.saveExemption(tx, exemption);
  await record(tx, { name: 'verification.exempted', client, id: client, data: {} });
  return shown(tx, client);
}

export async function endExemption(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.endExemption>,
): Promise<VerificationsShown | Refusal> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  await store.endExemption(tx, client);
  await record(tx, { name: 'verification.exemption_ended', client, id: client, data: {} });
  return shown(tx, client);
}

/** Nothing of it stands in the history either: whoever reads that may speak with the client. Refuses incomplete_input. */
export async function noteSuspicion(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.noteSuspicion>,
  { person }: Asker,
): Shown {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const suspicion = noted({ ...body, id: tx.id(), client, by: person }, tx.now);
  if (isRefusal(suspicion)) return suspicion;
  await store.addSuspicion(tx, suspicion);
  return shown(tx, client);
}

async function shown(tx: AgencyTx, client: string): Promise<VerificationsShown> {
  const all = await store.ofClient(tx, client);
  const exemption = await store.exemptionOf(tx, client);
  const suspicions = await store.suspicionsOf(tx, client);
  const files = await store.filesOf(
    tx,
    all.map(({ id }) => id),
  );
  const names = await staff.namesOf(tx, [
    ...all.flatMap(({ completed }) => completed?.by ?? []),
    ...suspicions.map(({ by }) => by),
    ...(exemption ? [exemption.by] : []),
  ]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const one = ({ id, record: written, revision, completed, keptUntil }: Verification) => ({
    ...{ id, revision, keptUntil },
    record: written as VerificationsShown['completed'][number]['record'],
    completed: completed && { by: nameOf(completed.by), at: completed.at.toISOString() },
    files: files.filter((file) => file.verification === id).map(fileShown),
  });
  const draft = all.find(({ completed }) => completed === null);
  return {
    draft: draft ? one(draft) : null,
    completed: all.filter(({ completed }) => completed !== null).map(one),
    exemption: exemption && { reason: exemption.reason, by: nameOf(exemption.by), at: exemption.at.toISOString() },
    suspicions: suspicions.map(({ client: _, by, at, ...rest }) => ({ ...rest, by: nameOf(by), at: at.toISOString() })),
  };
}

export function fileShown({ id, title, kind, bytes }: store.VerificationFile) {
  return { id, title, kind, bytes };
}
