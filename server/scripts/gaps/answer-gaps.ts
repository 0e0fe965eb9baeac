import { answeredIn, blankContent, type InForce } from '@denwaban/domain/scripts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as store from './store.ts';

/** Marks what a version that came into force answers. */
export async function answerGaps(tx: AgencyTx, { published, retired }: InForce): Promise<void> {
  const { id, client, content } = published;
  const answered = answeredIn(await store.open(tx, client), retired?.content ?? blankContent, content);
  await store.answer(
    tx,
    answered.map((gap) => gap.id),
    id,
  );
  await record(
    tx,
    ...answered.map((gap) => ({ name: 'script.gap_answered' as const, client, id: gap.id, data: { version: id } })),
  );
}
