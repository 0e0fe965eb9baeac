import type { RoundShown } from '@denwaban/api/rounds';
import type { Case } from '@denwaban/domain/cases';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { isOver, type Round, type RoundWhy, start, usualRules } from '@denwaban/domain/rounds';
import * as calls from '../calls/store.ts';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentRound } from './present.ts';
import * as store from './store.ts';
import { whom } from './whom.ts';

export type Starting = {
  case: Case;
  why: RoundWhy;
  /** The call in which it came up, if any. */
  call: string | null;
  /** Whom it is a complaint about; where nobody is named, a complaint about staff is about whom the caller asked for. */
  accused?: string | null;
};

/**
 * The client is to hear of this by telephone now. One reason starts one round of a case, however often it is said; asking
 * for one while one is under way is the same as well. For use inside the transaction that found the reason.
 */
export async function startRound(tx: AgencyTx, { case: about, why, call, accused }: Starting): Promise<Round> {
  const before = (await store.ofCase(tx, about.id)).find(
    (each) => each.why === why && (why !== 'asked' || !isOver(each)),
  );
  if (before) return before;
  const { id, client, complaintAbout, addressee } = about;
  const blamed = accused ?? (complaintAbout === 'staff' ? addressee : null);
  const input = { id: tx.id(), client, case: id, call, why, accused: blamed, list: await whom(tx, about, blamed) };
  return keep(tx, null, start(input, usualRules, tx.now));
}

type Asked = { params: { id: string }; body: { why: RoundWhy; call: string | null } };

/** Somebody at a desk starts one. Refuses not_found. */
export async function startByHand(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<RoundShown | Refusal> {
  const about = await cases.lock(tx, params.id);
  if (!about) return refuse('not_found');
  if (body.call !== null && (await calls.find(tx, body.call))?.client !== about.client) return refuse('not_found');
  const round = await startRound(tx, { case: about, ...body });
  return presentRound(tx, round, asker);
}
