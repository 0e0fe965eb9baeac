import type { Client } from '@denwaban/domain/clients';
import { usualHours } from '@denwaban/domain/hours';
import { begin } from '@denwaban/domain/journeys';
import { starterContent } from '@denwaban/domain/scripts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { keep } from '../journeys/keep.ts';
import * as journeys from '../journeys/store.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/**
 * A company taken on has hours and a draft script from the start, and no contract until one is agreed. It is at the beginning
 * of its way: nobody is answered for before the checklist is done.
 */
export async function takeOn(tx: AgencyTx, details: Omit<Client, 'id' | 'state'>): Promise<Client> {
  const client = { id: tx.id(), ...details, state: 'onboarding' } as const;
  await store.save(tx, client);
  await hours.save(tx, client.id, usualHours);
  await scripts.save(tx, {
    id: tx.id(),
    client: client.id,
    number: 1,
    content: starterContent(client.name, client.reading),
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'draft',
    effectiveAt: null,
    publishedAt: null,
  });
  await record(tx, { name: 'client.taken_on', client: client.id, id: client.id, data: {} });
  const inCharge = tx.by.kind === 'staff' && (await staff.find(tx, tx.by.id)) ? tx.by.id : null;
  await keep(tx, begin({ client: client.id, stage: 'inquiry', inCharge }, tx.now));
  return client;
}

/** Takes back that it was taken on. Whatever it has had since refers to it, and keeps it. */
export async function undoTakingOn(tx: AgencyTx, client: string): Promise<void> {
  const { draft } = await scripts.current(tx, client);
  if (draft) await scripts.discard(tx, draft);
  await hours.remove(tx, client);
  await journeys.remove(tx, client);
  await store.remove(tx, client);
}
