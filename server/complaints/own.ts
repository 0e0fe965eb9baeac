// What the client's people see of a complaint, and do.
import type { OwnComplaint } from '@denwaban/api/complaints';
import { type Closing, type Responding, respond } from '@denwaban/domain/complaints';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { presentCallback } from '../callbacks/present.ts';
import { courseOf, presentNext } from '../cases/course.ts';
import * as cases from '../cases/store.ts';
import { presentPromises } from '../promises/present.ts';
import * as promises from '../promises/store.ts';
import { acknowledgeCase } from '../relays/acknowledge.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { act, type Step } from './act.ts';
import { closeBoth, reopenBoth } from './close.ts';
import { presentComplaint } from './present.ts';
import { proceed } from './steps.ts';

type Asked<Body = undefined> = { params: { id: string }; body: Body };
type Answer = Promise<OwnComplaint | Refusal>;

export async function getOwnComplaint(tx: AgencyTx, { params }: Pick<Asked, 'params'>, asker: Asker): Answer {
  const found = await cases.find(tx, params.id);
  if (!found) return refuse('not_found');
  const course = await courseOf(tx, found);
  const { complaint } = course;
  return {
    case: found.id,
    complaint: complaint && (await presentComplaint(tx, { complaint, openedAt: found.openedAt }, asker)),
    next: await presentNext(tx, found.id, course),
    promises: await presentPromises(tx, await promises.ofCase(tx, found.id), asker),
    callback: course.callback && (await presentCallback(tx, course.callback, asker)),
  };
}

/** Who has dealt with a complaint has also received it. */
async function step(tx: AgencyTx, ask: Asked<unknown>, asker: Asker, taking: Omit<Step, 'case'>): Answer {
  const taken = await act(tx, { case: ask.params.id, ...taking }, asker);
  if (isRefusal(taken)) return taken;
  await acknowledgeCase(tx, ask.params.id, asker.person);
  return getOwnComplaint(tx, ask, asker);
}

export function lookIntoOwnComplaint(tx: AgencyTx, ask: Asked<{ until: string }>, asker: Asker): Answer {
  const { until } = ask.body;
  return step(tx, ask, asker, {
    needs: 'respond',
    take: (found, doing) => proceed(found, { to: 'investigating', side: 'client', until }, doing),
  });
}

export function respondToOwnComplaint(tx: AgencyTx, ask: Asked<Responding>, asker: Asker): Answer {
  return step(tx, ask, asker, { needs: 'respond', take: (found, doing) => respond(found, ask.body, doing) });
}

export async function closeOwnComplaint(tx: AgencyTx, ask: Asked<Closing>, asker: Asker): Answer {
  const closed = await closeBoth(tx, ask.params.id, ask.body, asker);
  return isRefusal(closed) ? closed : getOwnComplaint(tx, ask, asker);
}

export async function reopenOwnComplaint(tx: AgencyTx, ask: Asked, asker: Asker): Answer {
  const opened = await reopenBoth(tx, ask.params.id, asker);
  return isRefusal(opened) ? opened : getOwnComplaint(tx, ask, asker);
}
