import type { CallerCare } from '@denwaban/api/callers';
import { type Caller, type CallerNeed, writeNote } from '@denwaban/domain/callers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { wait } from '../../shell/due.ts';
import * as callers from '../store.ts';
import { careFor, mayCare } from './care.ts';
import * as store from './store.ts';

type Of<Body> = { params: { id: string }; body: Body };

/** Refuses not_found, not_allowed (whoever does not answer for the client). */
export async function setCallerNeeds(
  tx: AgencyTx,
  { params, body: { needs } }: Of<{ needs: CallerNeed[] }>,
  asker: Asker,
): Promise<CallerCare | Refusal> {
  const caller = await cared(tx, params.id, asker);
  if (isRefusal(caller)) return caller;
  await store.setNeeds(tx, { client: caller.client, caller: caller.id }, needs);
  const at = tx.now.toISOString();
  await record(tx, { name: 'caller.needs_noted', client: caller.client, id: caller.id, data: { at } });
  return shown(tx, caller, asker);
}

/** Refuses not_found, not_allowed, incomplete_input. */
export async function writeCallerNote(
  tx: AgencyTx,
  { params, body }: Of<{ words: string; until: string }>,
  asker: Asker,
): Promise<CallerCare | Refusal> {
  const caller = await cared(tx, params.id, asker);
  if (isRefusal(caller)) return caller;
  const written = writeNote(caller, { ...body, id: tx.id(), by: asker.person }, tx.now);
  if (isRefusal(written)) return written;
  const { id, client, until } = written.note;
  await store.addNote(tx, written.note);
  await wait(tx, { word: 'caller_note', id, client, at: until });
  await record(tx, ...written.events);
  return shown(tx, caller, asker);
}

/** Refuses not_found, not_allowed. */
export async function removeCallerNote(
  tx: AgencyTx,
  { params }: Pick<Of<never>, 'params'>,
  asker: Asker,
): Promise<CallerCare | Refusal> {
  const note = await store.lockNote(tx, params.id);
  if (!note) return refuse('not_found');
  const caller = await cared(tx, note.caller, asker);
  if (isRefusal(caller)) return caller;
  await endNote(tx, note);
  return shown(tx, caller, asker);
}

/** A note is gone, before its time or at it. */
export async function endNote(
  tx: AgencyTx,
  { id, client, caller }: { id: string; client: string; caller: string },
): Promise<void> {
  await store.removeNote(tx, id);
  await wait(tx, { word: 'caller_note', id, client, at: null });
  await record(tx, { name: 'caller.note_ended', client, id: caller, data: { at: tx.now.toISOString() } });
}

async function cared(tx: AgencyTx, id: string, asker: Asker): Promise<Caller | Refusal> {
  const caller = await callers.lock(tx, id);
  if (!caller) return refuse('not_found');
  return (await mayCare(tx, caller.client, asker)) ? caller : refuse('not_allowed');
}

async function shown(tx: AgencyTx, caller: Caller, asker: Asker): Promise<CallerCare> {
  return (await careFor(tx, caller, asker)) ?? { needs: [], notes: [] };
}
