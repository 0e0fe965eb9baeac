import type { switchOver as endpoint, OwnHours } from '@denwaban/api/hours';
import { switchBack as back, switchOver as over } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { ownHoursShown } from './present.ts';
import * as store from './store.ts';

export async function getOwnHours(tx: AgencyTx, _: unknown, { client }: Asker): Promise<OwnHours | Refusal> {
  const hours = await store.of(tx, client ?? '');
  return hours ? ownHoursShown(hours, tx.now) : refuse('not_found');
}

/** 今から代行で受ける, 本日の受付を終える. Refuses not_found, already_past, out_of_range. */
export async function switchOver(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<OwnHours | Refusal> {
  return say(tx, asker, ({ client, before }) =>
    over({ client, before, taking: body.taking, until: new Date(body.until), by: asker.person }, tx.now),
  );
}

export async function switchBack(tx: AgencyTx, _: unknown, asker: Asker): Promise<OwnHours | Refusal> {
  return say(tx, asker, (known) => back(known, tx.now));
}

type Known = { client: string; before: store.Hours['switchover'] };
type Change = Exclude<ReturnType<typeof over>, Refusal>;

async function say(
  tx: AgencyTx,
  { client }: Asker,
  decide: (known: Known) => Change | Refusal,
): Promise<OwnHours | Refusal> {
  const hours = client && (await store.of(tx, client));
  if (!hours) return refuse('not_found');
  const change = decide({ client, before: hours.switchover });
  if (isRefusal(change)) return change;
  if (change.events.length > 0) await store.saveSwitchover(tx, client, change.switchover);
  await record(tx, ...change.events);
  return ownHoursShown((await store.of(tx, client)) ?? hours, tx.now);
}
