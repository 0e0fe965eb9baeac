import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { maskNumber, type TollPurpose } from '@denwaban/domain/tolls';
import { type WayOut, wayOut } from '@denwaban/domain/trunks';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import { numbersLeadingBack } from '../forwarding/leading-back.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as stock from '../stock/store.ts';
import * as store from './store.ts';
import { trunksNow } from './trunks-now.ts';
import { warnIfNear } from './warn-if-near.ts';

/**
 * Whom to ring, in whose name: at the line's own number they see it, else at another of the client's. The client's own people
 * (`isPeople`) see the number that is for them before all others, where there is one.
 */
export type Outside = { dialled: string; client: string; line: string | null; isPeople?: true };
/** `toll` is a new id by which what it costs is known from now on. */
export type RingingOutside = Outside & { toll: string; call: string | null; purpose: TollPurpose; by: string | null };

/**
 * The one door by which anything of ours rings outside. From here on it costs money, so whoever goes through sees to it that
 * `tollAnswered` and `tollOver` follow, in the transactions in which the books hear of it. Refuses what `wayOut` does.
 */
export async function ringOutside(tx: AgencyTx, asked: RingingOutside): Promise<WayOut | Refusal> {
  const way = await mayRingOutside(tx, asked);
  if (isRefusal(way)) return way;
  const { toll, client, call, purpose, by } = asked;
  await store.add(tx, {
    ...{ id: toll, trunk: way.trunk, client, call, purpose, by, to: way.to, rate: way.rate },
    ...{ maskedNumber: maskNumber(way.number), begunAt: tx.now, answeredAt: null, endedAt: null },
  });
  await warnIfNear(tx, way.trunk);
  return way;
}

/** The same without ringing. The trunks are in hand until the commit: two may not both take the last free call. */
export async function mayRingOutside(tx: AgencyTx, asked: Outside): Promise<WayOut | Refusal> {
  const { dialled, client, line, isPeople } = asked;
  const [known, forPeople, theirs, leadBack] = [
    await trunks.lockAll(tx),
    isPeople ? await stock.forPeople(tx) : null,
    await numbersOf(tx, client, line),
    await numbersLeadingBack(tx),
  ];
  const shown = forPeople ? [forPeople.number, ...theirs] : theirs;
  return wayOut({ dialled, shown, leadBack }, await trunksNow(tx, known));
}

async function numbersOf(tx: AgencyTx, client: string, first: string | null): Promise<string[]> {
  const open = (await lines.ofClient(tx, client)).filter(({ state }) => state === 'open');
  const inOrder = [...open.filter(({ id }) => id === first), ...open.filter(({ id }) => id !== first)];
  return inOrder.flatMap(({ number }) => number ?? []);
}
