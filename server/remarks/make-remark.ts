import type { OwnRemark } from '@denwaban/api/remarks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { isSameRemark, make, type Remark, type RemarkKind } from '@denwaban/domain/remarks';
import { neverOpen } from '../callbacks/clock.ts';
import * as cases from '../cases/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { ownShown } from './present.ts';
import * as store from './store.ts';

type Said = { kind: RemarkKind; words: string };
type Asked = { params: { id: string }; body: Said };

/** ご指摘, from the portal. Refuses not_found, incomplete_input. */
export function remarkOnMessage(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<OwnRemark | Refusal> {
  return makeRemark(tx, { about: params.id, contact: asker.person, said: body });
}

/** A remark of one of the client's people, in their client's scope. Refuses not_found, incomplete_input. */
export async function makeRemark(
  tx: AgencyTx,
  { about, contact, said }: { about: string; contact: string; said: Said },
): Promise<OwnRemark | Refusal> {
  const found = await cases.find(tx, about);
  if (!found) return refuse('not_found');
  const calendar = (await hours.calendarOf(tx, found.client)) ?? neverOpen;
  const input = { id: tx.id(), client: found.client, case: found.id, by: contact, ...said };
  const answer = make(input, calendar, tx.now);
  if (isRefusal(answer)) return answer;
  const before = await sentBefore(tx, answer.remark);
  if (before) return ownShown(before);
  await store.add(tx, answer.remark);
  await waitFor(tx, answer.remark);
  await record(tx, ...answer.events);
  return ownShown(answer.remark);
}

async function sentBefore(tx: AgencyTx, remark: Remark): Promise<Remark | undefined> {
  const made = (await store.ofCases(tx, [remark.case])).get(remark.case) ?? [];
  return made.find((each) => isSameRemark(each, remark));
}
