import type { ExportShown } from '@denwaban/api/exports';
import { ask, clearAway, type Export, goneAt, needs } from '@denwaban/domain/exports';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { may } from '@denwaban/domain/staff';
import { z } from 'zod';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import { sheets } from './sheets/index.ts';
import * as store from './store.ts';

export async function listExports(tx: AgencyTx, _: unknown, { person }: Asker): Promise<{ exports: ExportShown[] }> {
  return { exports: (await store.of(tx, person)).map(shown) };
}

type Asking = { body: Pick<Export, 'kind' | 'format' | 'language' | 'filters'> };

/** Refuses not_allowed for a list one may not see, malformed for filters its page does not have, not_found for no client of ours. */
export async function askExport(tx: AgencyTx, { body }: Asking, asker: Asker): Promise<ExportShown | Refusal> {
  if (!may(asker, needs[body.kind])) return refuse('not_allowed');
  const tried = await readable(tx, body, asker);
  if (!tried) return refuse('malformed');
  const { client } = body.filters;
  if (client !== undefined && !(await clients.find(tx, client))) return refuse('not_found');
  const change = ask({ ...body, id: tx.id(), by: asker.person }, tx.now);
  await store.add(tx, change.export);
  await wait(tx, { word: 'export', id: change.export.id, client: null, at: goneAt(change.export) });
  await noteAccess(tx, {
    client: client ?? null,
    what: body.kind,
    about: change.export.id,
    action: 'export',
  });
  await record(tx, ...change.events);
  return shown(change.export);
}

/** Its filters are read as the page itself would, before anything is promised. */
async function readable(tx: AgencyTx, { kind, filters }: Asking['body'], asker: Asker): Promise<boolean> {
  try {
    await sheets[kind].page(tx, { ...filters, limit: '1' }, asker);
    return true;
  } catch (problem) {
    if (problem instanceof z.ZodError) return false;
    throw problem;
  }
}

/** At once nobody's any more; its file goes with the next tick. Refuses not_found, also for what somebody else asked for. */
export async function clearExport(
  tx: AgencyTx,
  { params }: { params: { id: string } },
  { person }: Asker,
): Promise<undefined | Refusal> {
  const found = await store.lock(tx, params.id);
  if (found?.by !== person) return refuse('not_found');
  const change = clearAway(found);
  await store.save(tx, change.export);
  await record(tx, ...change.events);
  await wait(tx, { word: 'export', id: found.id, client: null, at: tx.now });
  return undefined;
}

function shown(found: Export): ExportShown {
  const { id, kind, format, state, rows, unwritable, askedAt } = found;
  return {
    ...{ id, kind, format, state, rows, unwritable },
    askedAt: askedAt.toISOString(),
    goneAt: goneAt(found).toISOString(),
  };
}
