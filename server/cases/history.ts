import type { CaseFile } from '@denwaban/api/cases';
import type { TradeEvent } from '@denwaban/domain/events';
import * as contacts from '../contacts/store.ts';
import { writeDown } from '../events/record.ts';
import * as events from '../events/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

/** What happened to these things together, oldest first, and who did it; nobody, where the house did. */
export async function historyOf(tx: AgencyTx, ids: readonly string[]): Promise<CaseFile['history']> {
  await writeDown(tx);
  const happened = [];
  for (const id of ids) happened.push(...(await events.of(tx, id)));
  const told = happened.filter(isTold);
  const names = await namesOf(
    tx,
    told.flatMap(({ by_id }) => by_id ?? []),
  );
  return told
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ at, name, by_id, data }) => ({
      at: at.toISOString(),
      name,
      by: (by_id && names.get(by_id)) ?? '',
      data: data as Record<string, unknown>,
    }));
}

async function namesOf(tx: AgencyTx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]);
}

const ofCalls: readonly TradeEvent['name'][] = [
  'call.introduced',
  'call.dialled',
  'call.got_through',
  'call.got_nobody',
];

/** Of a call that came: by whom it was announced. Of one that one of ours made: that it was, what came of it, and how long it was. */
function isTold({ name, data }: { name: TradeEvent['name']; data: unknown }): boolean {
  if (!name.startsWith('call.') || ofCalls.includes(name)) return true;
  return name === 'call.out_ended' && (data as { talkedSeconds: number }).talkedSeconds > 0;
}
