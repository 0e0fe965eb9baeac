import type { Tier } from '../clients/index.ts';
import type { ComplaintRead } from '../complaints/index.ts';
import type { PromiseRead } from '../promises/index.ts';
import { isRefusal, type Refusal } from '../refusals/index.ts';
import { filled, isGiven, type Said, type ScriptContent, treatmentOf } from '../scripts/index.ts';
import type { Case, CaseChange, CaseEvent } from './case.ts';
import type { Draft } from './draft.ts';
import { matterHeard } from './heard.ts';
import { readIntake } from './intake.ts';

export type Opening = {
  id: string;
  receiptNumber: string;
  client: string;
  tier: Tier;
  draft: Draft;
  content: ScriptContent;
  /** The version the call began with, whose content this is; null for the words every company begins with. */
  scriptVersion: string | null;
  call: string;
  /** null where the caller cannot be told from others: a withheld number, a number merely stated on a web page. */
  caller: string | null;
  takenBy: string;
};

/** A case that a person has taken. */
export type TakenCase = Case & { takenBy: string };

/** With what else the intake set going. */
export type Taken = Pick<CaseChange, 'events'> & {
  case: TakenCase;
  complaint: ComplaintRead | null;
  /** 専任対応: who owns such a complaint by what was agreed, and up to how many yen. */
  dedicatedTo: { staff: string; limitYen: number } | null;
  promises: readonly PromiseRead[];
};

/** Refuses incomplete_input, with every problem of the draft. */
export function open(opening: Opening, now: Date): Taken | Refusal {
  const { id, receiptNumber, client, tier, draft, content, scriptVersion, call, caller, takenBy } = opening;
  const intake = readIntake(content, draft);
  if (isRefusal(intake)) return intake;
  const { treatment } = treatmentOf({ tier, content }, matterHeard(draft));
  const opened: TakenCase = {
    id,
    client,
    receiptNumber,
    tier,
    scriptVersion,
    caller,
    takenBy,
    ...intake.matter,
    ...intake.caller,
    treatment: treatment.is,
    fallbackReason: intake.fallbackReason,
    urgency: intake.urgency,
    addressee: draft.addressee || null,
    askedFor: draft.askedFor.trim(),
    ...whoCalled(content, { ...draft, answers: intake.answers }),
    summary: draft.summary.trim(),
    details: draft.details.trim(),
    answers: intake.answers,
    callback: intake.callback,
    calls: [call],
    openedAt: now,
    held: false,
    mergedInto: null,
    state: 'open',
    closedAt: null,
    closedBy: null,
  };
  const { complaint, promises } = intake;
  const dedicatedTo = treatment.is === 'dedicated' ? { staff: treatment.senior, limitYen: treatment.limitYen } : null;
  return { case: opened, events: [openedEvent(opened, call)], complaint, dedicatedTo, promises };
}

function whoCalled(content: ScriptContent, said: Said) {
  const [name, company, number] = (['caller_name', 'caller_company', 'caller_number'] as const).map((fact) => {
    const answer = filled(content, said, fact);
    return answer && isGiven(answer) ? answer : null;
  });
  return {
    callerName: name?.given ?? null,
    callerReading: name?.reading ?? null,
    callerCompany: company?.given ?? null,
    callerNumber: number?.given ?? null,
  };
}

export function openedEvent(opened: Case, call: string): CaseEvent {
  const { client, id, receiptNumber, kind, complaintAbout, callerKind, tier, urgency, addressee } = opened;
  const { scriptVersion, caller, takenBy } = opened;
  return {
    name: 'case.opened',
    client,
    id,
    data: {
      ...{ receiptNumber, kind, complaintAbout, callerKind, tier, urgency, addressee },
      ...{ scriptVersion, call, caller, takenBy },
      callbackWanted: opened.callback.wanted,
      notObtained: Object.values(opened.answers).flatMap((answer) => (isGiven(answer) ? [] : [answer.notObtained])),
      openedAt: opened.openedAt.toISOString(),
    },
  };
}
