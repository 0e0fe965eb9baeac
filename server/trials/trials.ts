import type * as api from '@denwaban/api/trials';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Beginning, begin, hear, isOnTheLine, ringsSeconds, type Trial } from '@denwaban/domain/trials';
import { record } from '../events/record.ts';
import type { TrialLeg } from '../exchange/trial-line.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { log } from '../shell/log.ts';
import { ringOutside } from '../tolls/ring-outside.ts';
import { hearTrial } from './hear.ts';
import { keep, waitFor } from './keep.ts';
import { trialShown, trialsShown } from './present.ts';
import * as store from './store.ts';

export async function list(
  tx: AgencyTx,
  { params }: AskOf<typeof api.listTrials>,
): Promise<Answered<typeof api.listTrials>> {
  const trials = await trialsShown(tx, await store.ofClient(tx, params.client));
  return { canTry: tx.books.trialLine !== undefined, trials };
}

/**
 * Rings after the commit. Refuses not_found, line_not_by_telephone (nothing rings it by a trunk), trial_under_way,
 * incomplete_input and whatever `ringOutside` does.
 */
export async function beginTrial(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.beginTrial>,
  { person }: Asker,
): Promise<Answered<typeof api.beginTrial>> {
  const line = await lines.lock(tx, params.id);
  if (!line) return refuse('not_found');
  if (line.state !== 'open' || line.exchange !== 'asterisk' || !tx.books.trialLine)
    return refuse('line_not_by_telephone');
  const last = await store.lockOfLine(tx, line.id);
  if (last && isOnTheLine(last)) return refuse('trial_under_way');
  const number = readNumber(body.number);
  if (isRefusal(number)) return refuse('incomplete_input', [{ field: 'number', code: number.code }]);
  const trial = await ring(tx, { id: tx.id(), client: line.client, line: line.id, number, by: person, toll: tx.id() });
  return isRefusal(trial) ? trial : trialShown(tx, trial);
}

async function ring(tx: AgencyTx, beginning: Beginning): Promise<Trial | Refusal> {
  const { client, line, number, by, toll } = beginning;
  const asked = { toll, dialled: number, client, line, call: null, purpose: 'line_test', by } as const;
  const way = await ringOutside(tx, asked);
  if (isRefusal(way)) return way;
  const { trial, events } = begin(beginning, tx.now);
  await store.add(tx, trial);
  await record(tx, ...events);
  await waitFor(tx, trial);
  const { books } = tx;
  const leg = legOf(tx, trial);
  tx.afterCommit(async () => {
    const rings = await books.trialLine?.ring(leg, way, ringsSeconds).catch((error) => {
      log.warn({ err: error }, 'a trial did not ring');
      return 'unreachable';
    });
    if (rings === 'unreachable') await hearTrial(books, leg, { fact: 'down', why: 'unreachable' });
  });
  return trial;
}

/** Refuses not_found. */
export async function giveUp(
  tx: AgencyTx,
  { params }: AskOf<typeof api.giveUpTrial>,
): Promise<Answered<typeof api.giveUpTrial>> {
  const trial = await store.lock(tx, params.id);
  if (!trial) return refuse('not_found');
  const ended = await keep(tx, hear(trial, { fact: 'given_up' }, tx.now));
  putDown(tx, trial);
  return trialShown(tx, ended);
}

/** That the telephone is down then, its exchange tells; only the toll waits for it. */
export function putDown(tx: AgencyTx, trial: Trial): void {
  const { books } = tx;
  tx.afterCommit(() =>
    books.trialLine?.putDown(legOf(tx, trial)).catch((error) => log.warn({ err: error }, 'a trial was not put down')),
  );
}

function legOf({ agency }: AgencyTx, { id, client }: Trial): TrialLeg {
  return { agency, client, trial: id };
}
