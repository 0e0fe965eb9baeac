import type * as api from '@denwaban/api/trunks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { mayRing, readTrunk } from '@denwaban/domain/trunks';
import { record } from '../../../events/record.ts';
import { numbersLeadingBack } from '../../../forwarding/leading-back.ts';
import type { AgencyTx } from '../../../shell/agency.ts';
import type { Answered, AskOf } from '../../../shell/ask.ts';
import * as stock from '../../../stock/store.ts';
import { spentToday } from '../../../tolls/trunks-now.ts';
import { onceLaid } from './board.ts';
import { laidOf } from './laid.ts';
import { trunkShown } from './present.ts';
import * as store from './store.ts';

export async function list(tx: AgencyTx): Promise<Answered<typeof api.listTrunks>> {
  const held = await stock.held(tx);
  const [trunks, spent] = [await store.all(tx), await spentToday(tx)];
  return {
    hasExchange: tx.books.trunkBoard !== undefined,
    trunks: trunks.map((trunk) => trunkShown(trunk, held.get(trunk.id) ?? [], spent.get(trunk.id))),
  };
}

export async function add(tx: AgencyTx, { body }: AskOf<typeof api.addTrunk>): Promise<Answered<typeof api.addTrunk>> {
  return settle(tx, body, null);
}

export async function edit(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.editTrunk>,
): Promise<Answered<typeof api.editTrunk>> {
  const found = await store.lock(tx, params.id);
  return found ? settle(tx, body, found) : refuse('not_found');
}

type Typed = AskOf<typeof api.addTrunk>['body'];

/** Kept, and known to the engine as soon as it can be reached. Refuses incomplete_input. */
async function settle(tx: AgencyTx, typed: Typed, before: store.Kept | null): Promise<api.TrunkShown | Refusal> {
  const id = before?.id ?? tx.id();
  const held = (await stock.held(tx)).get(id) ?? [];
  const details = readTrunk(typed, { account: before?.sealed ? before.account : null, held });
  if (isRefusal(details)) return details;
  const sealed = sealedFor(tx, typed, before);
  const standing = details.state === 'open' && tx.books.trunkBoard ? 'joining' : 'unknown';
  const trunk = { ...details, id, sealed, standing, standsSince: tx.now } as const;
  await store.save(tx, trunk);
  await record(tx, { name: before ? 'trunk.changed' : 'trunk.added', client: null, id, data: {} });
  const { trunkBoard } = tx.books;
  if (trunkBoard) tx.afterCommit(() => onceLaid(trunkBoard.layAnew(laidOf(tx.books, trunk))));
  return trunkShown(trunk, held);
}

function sealedFor(tx: AgencyTx, { joins, password }: Typed, before: store.Kept | null): string | null {
  if (joins === 'address') return null;
  return password === '' ? (before?.sealed ?? null) : tx.books.systems.seal(password);
}

/** Refuses not_found, and whatever is not to be rung. */
export async function tryNumber(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.tryNumber>,
): Promise<Answered<typeof api.tryNumber>> {
  const trunk = await store.lock(tx, params.id);
  if (!trunk) return refuse('not_found');
  const leads = mayRing({ dialled: body.number, trunk, leadBack: await numbersLeadingBack(tx) });
  if (isRefusal(leads)) return leads;
  return { number: leads.number, leadsTo: leads.to };
}
