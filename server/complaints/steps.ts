// The steps that the agency's people take. Each answers with the whole case file, since a step changes more than itself.
import type { CaseFile } from '@denwaban/api/cases';
import * as complaints from '@denwaban/domain/complaints';
import { instantOf, isDay, isTime } from '@denwaban/domain/hours';
import { incomplete, isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { mayAnswer } from '@denwaban/domain/staff';
import { getCase } from '../cases/get-case.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { act, type Step } from './act.ts';
import { closeBoth } from './close.ts';
import { owedIn } from './owed.ts';
import { waitForReport } from './report-daily.ts';

type Asked<Body = undefined> = { params: { id: string }; body: Body };
type Answer = Promise<CaseFile | Refusal>;

async function step(
  tx: AgencyTx,
  { params }: Asked<unknown>,
  asker: Asker,
  { needs, take }: Omit<Step, 'case'>,
): Answer {
  const taken = await act(tx, { case: params.id, needs, take }, asker);
  return isRefusal(taken) ? taken : getCase(tx, { params }, asker);
}

export function acknowledgeComplaint(
  tx: AgencyTx,
  ask: Asked<{ how: complaints.HowAcknowledged }>,
  asker: Asker,
): Answer {
  return step(tx, ask, asker, {
    needs: 'handle',
    take: (found, doing) => complaints.acknowledge(found, ask.body.how, doing),
  });
}

type Assessing = { assessment: complaints.Assessment; severity: number | null; why: string };

/** Refuses not_allowed where an operator makes it less grave. */
export function assessComplaint(tx: AgencyTx, ask: Asked<Assessing>, asker: Asker): Answer {
  const assessing = ask.body as complaints.Assessing;
  return step(tx, ask, asker, {
    needs: 'handle',
    take: (found, doing) => {
      const { judge } = complaints.may({ ...asker, id: asker.person }, found);
      if (complaints.isLowered(found, assessing) && found.next !== null && !judge) return refuse('not_allowed');
      return complaints.assess(found, assessing, doing);
    },
  });
}

type Proceeding = { to: complaints.Proceeding['to']; side: complaints.Side | null; until: string };

export function proceedWithComplaint(tx: AgencyTx, ask: Asked<Proceeding>, asker: Asker): Answer {
  return step(tx, ask, asker, { needs: 'handle', take: (found, doing) => proceed(found, ask.body, doing) });
}

export function proceed(found: complaints.Complaint, { to, side, until: typed }: Proceeding, doing: complaints.Doing) {
  const until = typed === '' ? null : readUntil(typed);
  return isRefusal(until) ? until : complaints.proceed(found, { to, side, until }, doing);
}

function readUntil(typed: string): Date | Refusal {
  const [day = '', time = ''] = typed.split('T');
  return isDay(day) && isTime(time) ? instantOf(day, time) : incomplete('until', 'malformed');
}

export function respondToComplaint(tx: AgencyTx, ask: Asked<complaints.Responding>, asker: Asker): Answer {
  return step(tx, ask, asker, { needs: 'handle', take: (found, doing) => complaints.respond(found, ask.body, doing) });
}

export function tellDecision(tx: AgencyTx, ask: Asked, asker: Asker): Answer {
  return step(tx, ask, asker, { needs: 'handle', take: complaints.tellDecision });
}

export function noteRefusal(tx: AgencyTx, ask: Asked<complaints.CallerRefuses>, asker: Asker): Answer {
  return step(tx, ask, asker, {
    needs: 'handle',
    take: (found, doing) => complaints.callerRefuses(found, ask.body, doing),
  });
}

export function noteExternal(tx: AgencyTx, ask: Asked<{ body: string }>, asker: Asker): Answer {
  return step(tx, ask, asker, {
    needs: 'handle',
    take: (found, doing) => complaints.goExternal(found, ask.body.body, doing),
  });
}

export function askClosing(tx: AgencyTx, ask: Asked<complaints.Closing>, asker: Asker): Answer {
  return step(tx, ask, asker, {
    needs: 'handle',
    take: async (found, doing) => complaints.askClosing(found, ask.body, await owedIn(tx, found.case), doing),
  });
}

export function returnClosing(tx: AgencyTx, ask: Asked<{ why: string }>, asker: Asker): Answer {
  return step(tx, ask, asker, {
    needs: 'judge',
    take: (found, doing) => complaints.returnClosing(found, ask.body.why, doing),
  });
}

export async function closeComplaint(tx: AgencyTx, ask: Asked<complaints.Closing>, asker: Asker): Answer {
  const closed = await closeBoth(tx, ask.params.id, ask.body, asker);
  return isRefusal(closed) ? closed : getCase(tx, ask, asker);
}

type Owner = { owner: { staff: string; limitYen: number } | null };

/** Refuses not_a_choice on `owner.staff` where that person answers for nobody. */
export function dedicateComplaint(tx: AgencyTx, ask: Asked<Owner>, asker: Asker): Answer {
  const { owner } = ask.body;
  return step(tx, ask, asker, {
    needs: 'judge',
    take: async (found, { now, calendar }) => {
      if (owner && !(await answers(tx, owner.staff))) return incomplete('owner.staff', 'not_a_choice');
      const answer = complaints.dedicate(found, owner, now);
      if (!isRefusal(answer)) await waitForReport(tx, answer.complaint, calendar);
      return answer;
    },
  });
}

export function nameConcerned(tx: AgencyTx, ask: Asked<{ operator: string }>, asker: Asker): Answer {
  const { operator } = ask.body;
  return step(tx, ask, asker, {
    needs: 'judge',
    take: async (found) =>
      (await answers(tx, operator))
        ? complaints.nameConcerned(found, operator)
        : incomplete('operator', 'not_a_choice'),
  });
}

async function answers(tx: AgencyTx, person: string): Promise<boolean> {
  const found = await staff.find(tx, person);
  return found !== null && mayAnswer(found);
}
