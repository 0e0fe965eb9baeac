import type { InForce, PublishedVersion } from '@denwaban/domain/scripts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { answerGaps } from './gaps/answer-gaps.ts';
import * as store from './store.ts';

/** Writes down a change of the version in force. The client's row is locked. */
export async function putInForce(tx: AgencyTx, change: InForce): Promise<PublishedVersion> {
  // In this order: the database allows a client one published version at any moment.
  if (change.retired) await store.save(tx, change.retired);
  await store.save(tx, change.published);
  if (change.waiting) await store.save(tx, change.waiting);
  await record(tx, ...change.events);
  await answerGaps(tx, change);
  return change.published;
}
