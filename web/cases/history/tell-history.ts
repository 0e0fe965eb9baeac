import type { CaseFile } from '@denwaban/api/cases';
import type { CallbackEvent } from '@denwaban/domain/callbacks';
import type { CaseEvent } from '@denwaban/domain/cases';
import type { CheckEvent } from '@denwaban/domain/checks';
import type { ComplaintEvent } from '@denwaban/domain/complaints';
import type { ConsultationEvent } from '@denwaban/domain/consultations';
import type { CorrectionEvent } from '@denwaban/domain/corrections';
import type { PromiseEvent } from '@denwaban/domain/promises';
import type { RelationEvent } from '@denwaban/domain/relations';
import type { RelayEvent } from '@denwaban/domain/relays';
import type { RemarkEvent } from '@denwaban/domain/remarks';
import type { RoundEvent } from '@denwaban/domain/rounds';
import { type OfCall, tellCall } from './call.ts';
import { tellCallback } from './callback.ts';
import { type CaseImported, tellCase } from './case.ts';
import { tellCheck } from './check.ts';
import { tellComplaint } from './complaint.ts';
import { tellConsultation } from './consultation.ts';
import { tellCorrection } from './correction.ts';
import { tellPromise } from './promise.ts';
import { tellRelay } from './relay.ts';
import { tellRemark } from './remark.ts';
import { tellRound } from './round.ts';
import type { Telling } from './telling.ts';

type Happened = CaseFile['history'][number];
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
  | OfCall;

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
  if (event.name.startsWith('call.')) return tellCall(event as OfCall, telling);
  return tellRelay(event as RelayEvent, telling);
}
