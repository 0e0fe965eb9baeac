import type { NoticeShown } from '@denwaban/api/notices';
import { decline, letStand, may, type Notice, type NoticeAnswer, withdraw } from '@denwaban/domain/notices';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { presentNotice } from './present.ts';
import * as store from './store.ts';

type One = { params: { id: string } };
type Said = One & { body: { words: string } };

/** Refuses not_found, notice_not_wished, already_past, incomplete_input. */
export function letNoticeStand(tx: AgencyTx, { params, body }: Said, asker: Asker): Promise<NoticeShown | Refusal> {
  return settle(tx, params.id, asker, (notice) => letStand(notice, body.words, tx.now));
}

/** Refuses not_found, notice_not_wished, incomplete_input. */
export function declineNotice(tx: AgencyTx, { params, body }: Said, asker: Asker): Promise<NoticeShown | Refusal> {
  return settle(tx, params.id, asker, (notice) =>
    decline(notice, { by: asker.person, words: body.words, now: tx.now }),
  );
}

/** Refuses not_found, notice_over, not_allowed (another's). */
export function takeDownNotice(tx: AgencyTx, { params }: One, asker: Asker): Promise<NoticeShown | Refusal> {
  return settle(tx, params.id, asker, (notice) => {
    const answer = withdraw(notice, { as: asker.as, id: asker.person }, tx.now);
    return isRefusal(answer) || may(notice, asker, tx.now).withdraw ? answer : refuse('not_allowed');
  });
}

async function settle(
  tx: AgencyTx,
  id: string,
  asker: Asker,
  decide: (notice: Notice) => NoticeAnswer | Refusal,
): Promise<NoticeShown | Refusal> {
  const notice = await store.lock(tx, id);
  if (!notice) return refuse('not_found');
  const answer = decide(notice);
  if (isRefusal(answer)) return answer;
  if (asker.as === 'client') await store.saveWithdrawal(tx, answer.notice);
  else await store.save(tx, answer.notice);
  await waitFor(tx, answer.notice);
  await record(tx, ...answer.events);
  return presentNotice(tx, answer.notice, asker);
}
