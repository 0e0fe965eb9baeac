import type { CaseFile } from '@denwaban/api/cases';
import type { CallbackEvent } from '@denwaban/domain/callbacks';
import type { CallEvent } from '@denwaban/domain/calls';
import type { CaseEvent } from '@denwaban/domain/cases';
import type { CheckEvent } from '@denwaban/domain/checks';
import type { ComplaintEvent } from '@denwaban/domain/complaints';
import type { ConsultationEvent } from '@denwaban/domain/consultations';
import type { CorrectionEvent } from '@denwaban/domain/corrections';
import type { ImportEvent } from '@denwaban/domain/imports';
import type { PromiseEvent } from '@denwaban/domain/promises';
import type { RelationEvent } from '@denwaban/domain/relations';
import type { RelayEvent } from '@denwaban/domain/relays';
import type { RemarkEvent } from '@denwaban/domain/remarks';
import type { RoundEvent } from '@denwaban/domain/rounds';
import type { Say, WordsOf } from '../kit/words/index.ts';
import type { historyWords } from './history-words.ts';

type Happened = CaseFile['history'][number];
type CaseImported = Extract<ImportEvent, { name: `case.${string}` }>;
/** Of a call that one of ours made about it. */
type CallOut = Extract<CallEvent, { name: 'call.dialled' | 'call.got_through' | 'call.got_nobody' | 'call.out_ended' }>;
type Known =
  | CaseEvent
  | CaseImported
  | RelationEvent
  | ComplaintEvent
  | PromiseEvent
  | RelayEvent
  | CallbackEvent
  | CheckEvent
  | CorrectionEvent
  | RemarkEvent
  | RoundEvent
  | ConsultationEvent
  | CallOut;

export type Telling = {
  words: WordsOf<typeof historyWords>;
  say: Say;
  now: Date;
  /** Contacts by id, as far as the case names them. */
  names: ReadonlyMap<string, string>;
};

/** What happened, in words a person of the office would use. */
export function tellHistory({ name, data }: Happened, telling: Telling): string {
  const event = { name, data } as unknown as Known;
  if (event.name.startsWith('case.')) return tellCase(event as CaseEvent | RelationEvent | CaseImported, telling);
  if (event.name.startsWith('complaint.')) return tellComplaint(event as ComplaintEvent, telling);
  if (event.name.startsWith('promise.')) return tellPromise(event as PromiseEvent, telling);
  if (event.name.startsWith('callback.')) return tellCallback(event as CallbackEvent, telling);
  if (event.name.startsWith('check.')) return tellCheck(event as CheckEvent, telling);
  if (event.name.startsWith('correction.')) return tellCorrection(event as CorrectionEvent, telling);
  if (event.name.startsWith('remark.')) return tellRemark(event as RemarkEvent, telling);
  if (event.name.startsWith('round.')) return tellRound(event as RoundEvent, telling);
  if (event.name.startsWith('consultation.')) return tellConsultation(event as ConsultationEvent, telling);
  if (event.name.startsWith('call.')) return tellCallOut(event as CallOut, telling);
  return tellRelay(event as RelayEvent, telling);
}

function tellCallOut(event: CallOut, { words: { out: words }, say }: Telling): string {
  switch (event.name) {
    case 'call.dialled':
      return words.dialled;
    case 'call.got_through':
      return words.got_through;
    case 'call.got_nobody':
      return words.got_nobody[event.data.why];
    case 'call.out_ended':
      return words.ended(say.clock(event.data.talkedSeconds));
  }
}

function tellCase(event: CaseEvent | RelationEvent | CaseImported, { words }: Telling): string {
  switch (event.name) {
    case 'case.opened':
      return words.opened;
    case 'case.imported':
    case 'case.import_undone':
      return words.imported;
    case 'case.call_joined':
      return words.call_joined;
    case 'case.closed':
      return event.data.by === null ? words.closedByItself : words.closed;
    case 'case.reopened':
      return words.reopened;
    default:
      return tellRelation(event, words.relation);
  }
}

function tellRelation(event: RelationEvent, words: Telling['words']['relation']): string {
  const { receiptNumber } = event.data;
  switch (event.name) {
    case 'case.linked':
      return words.linked(receiptNumber);
    case 'case.unlinked':
      return words.unlinked(receiptNumber);
    case 'case.merged':
      return words.merged[event.data.as](receiptNumber);
    case 'case.split':
      return words.split[event.data.as](receiptNumber);
    case 'case.split_off':
      return words.split_off[event.data.as](receiptNumber);
  }
}

function tellComplaint(event: ComplaintEvent, { words: { complaint: words } }: Telling): string {
  switch (event.name) {
    case 'complaint.received':
      return words.received(String(event.data.severity));
    case 'complaint.acknowledged':
      return words.acknowledged[event.data.how];
    case 'complaint.assessed':
      return words.assessed(String(event.data.severity));
    case 'complaint.proceeded':
      return words.proceeded[event.data.state as keyof typeof words.proceeded];
    case 'complaint.responded':
      return words.responded[event.data.decision];
    case 'complaint.closed':
      return words.closed[event.data.ending];
    case 'complaint.overdue':
      return words.overdue[event.data.side];
    case 'complaint.dedicated':
      return event.data.staff === null ? words.given_back : words.dedicated;
    case 'complaint.decision_told':
      return words.decision_told;
    case 'complaint.refused':
      return words.refused;
    case 'complaint.went_external':
      return words.went_external;
    case 'complaint.closing_asked':
      return words.closing_asked;
    case 'complaint.closing_returned':
      return words.closing_returned;
    case 'complaint.reopened':
      return words.reopened;
    case 'complaint.concern_named':
      return words.concern_named;
  }
}

function tellPromise(event: PromiseEvent, { words: { promise: words }, say, now }: Telling): string {
  switch (event.name) {
    case 'promise.made':
      return words.made(say.when(event.data.until, now));
    case 'promise.kept':
      return event.data.late ? words.keptLate : words.kept;
    case 'promise.broken':
      return words.broken;
    case 'promise.withdrawn':
      return words.withdrawn;
    case 'promise.overdue':
      return words.overdue;
  }
}

function tellCallback(event: CallbackEvent, telling: Telling): string {
  const words = telling.words.callback;
  switch (event.name) {
    case 'callback.opened':
      return withTarget(words.opened(event.data.promise), event.data.target, telling);
    case 'callback.claimed':
      return words.claimed;
    case 'callback.not_reached':
      return withTarget(words.not_reached(telling.say.number(event.data.attempts)), event.data.target, telling);
    case 'callback.passed_on':
      return withTarget(words.passed_on, event.data.target, telling);
    case 'callback.done':
      return words.done[event.data.result];
    case 'callback.overdue':
      return words.overdue;
    case 'callback.corrected':
      return words.corrected;
  }
}

function tellCheck(event: CheckEvent, { words: { check: words }, say, now }: Telling): string {
  switch (event.name) {
    case 'check.asked':
      return words.asked(say.when(event.data.until, now));
    case 'check.released':
      return words.released[event.data.why];
    case 'check.passed':
      return event.data.afterwards ? words.passedAfterwards : words.passed;
  }
}

function tellCorrection({ data }: CorrectionEvent, { words: { correction: words } }: Telling): string {
  return data.sent ? words.made : words.mended;
}

function tellRemark(event: RemarkEvent, { words: { remark: words } }: Telling): string {
  switch (event.name) {
    case 'remark.made':
      return words.made[event.data.kind];
    case 'remark.taken':
      return words.taken;
    case 'remark.overdue':
      return words.overdue;
    case 'remark.settled':
      return words.settled[event.data.outcome];
  }
}

function tellRelay(event: RelayEvent, telling: Telling): string {
  const words = telling.words.relay;
  const called = (contact: string) => nameOf(contact, telling);
  switch (event.name) {
    case 'relay.planned': {
      const { chain, round } = event.data;
      const names = chain.map(called).join(' → ') || words.nobody;
      return round > 1 ? words.plannedAgain(names) : words.planned(names);
    }
    case 'relay.delivery_queued':
      return words.delivery_queued(called(event.data.contact));
    case 'relay.sent':
      return words.sent(called(event.data.contact));
    case 'relay.kept':
      return words.kept(called(event.data.contact));
    case 'relay.delivery_failed':
      return words.delivery_failed(called(event.data.contact));
    case 'relay.opened':
      return words.opened(called(event.data.contact));
    case 'relay.acknowledged':
      return words.acknowledged(called(event.data.contact));
    case 'relay.escalated':
      return words.escalated[event.data.why](called(event.data.from), called(event.data.to));
    case 'relay.reported':
      return words.reported(called(event.data.contact));
    case 'relay.unreached':
      return words.unreached[event.data.why];
  }
}

function tellRound(event: RoundEvent, telling: Telling): string {
  const words = telling.words.round;
  switch (event.name) {
    case 'round.started':
      return words.started;
    case 'round.tried':
      return words.tried(nameOf(event.data.contact, telling), words.outcome[event.data.outcome]);
    case 'round.reached':
      return words.reached(nameOf(event.data.contact, telling));
    case 'round.idle':
      return words.idle;
    case 'round.exhausted':
      return words.exhausted;
    case 'round.begun_again':
      return words.begun_again(telling.say.number(event.data.pass));
    case 'round.stood_down':
      return words.stood_down;
  }
}

function tellConsultation(event: ConsultationEvent, telling: Telling): string {
  const words = telling.words.consultation;
  switch (event.name) {
    case 'consultation.asked': {
      const { to, due } = event.data;
      return withTarget(words.asked(to === null ? words.client : nameOf(to, telling)), due, telling);
    }
    case 'consultation.answered':
      return event.data.mayBeTold ? words.answered : words.answeredForUs;
    case 'consultation.withdrawn':
      return words.withdrawn;
    case 'consultation.overdue':
      return event.data.to === null ? words.overdue : words.overdueTo(nameOf(event.data.to, telling));
  }
}

function nameOf(contact: string, { names, words }: Telling): string {
  const name = names.get(contact);
  return name === undefined ? words.somebody : words.person(name);
}

function withTarget(said: string, target: string | null, { words, say, now }: Telling): string {
  return target === null ? said : `${said}（${words.callback.target(say.when(target, now))}）`;
}
