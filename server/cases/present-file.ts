import type { CaseFile } from '@denwaban/api/cases';
import { type Case, may } from '@denwaban/domain/cases';
import { mayCorrect } from '@denwaban/domain/corrections';
import type { Question } from '@denwaban/domain/scripts';
import { presentCallback } from '../callbacks/present.ts';
import * as calls from '../calls/lists/store.ts';
import { presentCheck } from '../checks/present.ts';
import { presentComplaint } from '../complaints/present.ts';
import * as consultations from '../consultations/store.ts';
import * as contacts from '../contacts/store.ts';
import { presentCorrections } from '../corrections/present.ts';
import { presentPromises } from '../promises/present.ts';
import { presentRelay } from '../relays/present.ts';
import * as remarks from '../remarks/store.ts';
import * as rounds from '../rounds/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { courseOf, presentNext } from './course.ts';
import { historyOf } from './history.ts';
import { presentLines } from './present.ts';
import { scriptOf } from './script.ts';

/** A case, whole. */
export async function presentFile(tx: AgencyTx, found: Case, asker: Asker): Promise<CaseFile> {
  const [line] = await presentLines(tx, [found]);
  const course = await courseOf(tx, found);
  const { relay, callback, complaint, promises } = course;
  const who = { ...asker, id: asker.person };
  const { close, reopen } = may(who, found);
  const corrections = await presentCorrections(tx, found.id);
  return {
    ...(line as NonNullable<typeof line>),
    ...written(found),
    addressee: await addresseeOf(tx, found),
    asked: await askedIn(tx, found),
    check: await presentCheck(tx, found, asker),
    relay: relay && (await presentRelay(tx, relay, asker)),
    corrections,
    callback: callback && (await presentCallback(tx, callback, asker)),
    complaint: complaint && (await presentComplaint(tx, { complaint, openedAt: found.openedAt }, asker)),
    promises: await presentPromises(tx, promises, asker),
    next: await presentNext(tx, found.id, course),
    history: await historyOf(tx, [
      ...[found, relay, callback, ...promises].flatMap((thing) => thing?.id ?? []),
      ...(await rounds.idsOfCase(tx, found.id)),
      ...(await consultations.idsOfCase(tx, found.id)),
      ...new Set([...found.calls, ...(await calls.idsAbout(tx, found.id))]),
      ...corrections.map(({ id }) => id),
      ...((await remarks.ofCases(tx, [found.id])).get(found.id) ?? []).map(({ id }) => id),
    ]),
    may: { close, reopen, correct: mayCorrect(found, who) },
  };
}

function written(found: Case) {
  const { tier, askedFor, callerReading, callerCompany, callerReference, details, answers, calls, closedAt } = found;
  const { treatment, fallbackReason } = found;
  return {
    ...{ tier, askedFor, callerReading, callerCompany, callerReference, details, treatment, fallbackReason },
    answers: { ...answers },
    calls: [...calls],
    closedAt: closedAt?.toISOString() ?? null,
  };
}

async function addresseeOf(tx: AgencyTx, { addressee: id }: Case): Promise<{ id: string; name: string } | null> {
  return id === null ? null : { id, name: (await contacts.namesOf(tx, [id])).get(id) ?? '' };
}

/** The questions of the script the case was taken with. */
async function askedIn(tx: AgencyTx, { scriptVersion, client }: Case): Promise<Question[]> {
  return (await scriptOf(tx, { scriptVersion, client })).questions;
}
