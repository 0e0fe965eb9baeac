// Event (履歴): what happened; the one history that everything else reads. Each word names its own events.

import type { ArchiveEvent } from '../archives/index.ts';
import type { BulletinEvent } from '../bulletins/index.ts';
import type { CallbackEvent } from '../callbacks/index.ts';
import type { CallerEvent } from '../callers/index.ts';
import type { CallEvent } from '../calls/index.ts';
import type { CaseEvent } from '../cases/index.ts';
import type { ChangeEvent } from '../changes/index.ts';
import type { CheckEvent } from '../checks/index.ts';
import type { ComplaintEvent } from '../complaints/index.ts';
import type { ConsultationEvent } from '../consultations/index.ts';
import type { ContactEvent } from '../contacts/index.ts';
import type { CorrectionEvent } from '../corrections/index.ts';
import type { DutyEvent } from '../duties/index.ts';
import type { ExportEvent } from '../exports/index.ts';
import type { ForwardingEvent } from '../forwarding/index.ts';
import type { GuidanceEvent } from '../guidance/index.ts';
import type { HandoverEvent } from '../handovers/index.ts';
import type { HearingEvent } from '../hearings/index.ts';
import type { HoursEvent } from '../hours/index.ts';
import type { IdentityEvent } from '../identity/index.ts';
import type { ImportEvent } from '../imports/index.ts';
import type { IntroductionEvent } from '../introductions/index.ts';
import type { JourneyEvent } from '../journeys/index.ts';
import type { LookupEvent } from '../lookups/index.ts';
import type { MenuEvent } from '../menus/index.ts';
import type { MissedCallEvent, MissedCallPolicyEvent } from '../missed-calls/index.ts';
import type { NoticeEvent } from '../notices/index.ts';
import type { OverflowEvent } from '../overflow/index.ts';
import type { PromiseEvent } from '../promises/index.ts';
import type { ReceiptEvent } from '../receipts/index.ts';
import type { RelationEvent } from '../relations/index.ts';
import type { RelayEvent } from '../relays/index.ts';
import type { RemarkEvent } from '../remarks/index.ts';
import type { ReportEvent } from '../reports/index.ts';
import type { RetentionEvent } from '../retention/index.ts';
import type { RiskEvent } from '../risks/index.ts';
import type { RoundEvent } from '../rounds/index.ts';
import type { OperatorEvent } from '../routing/index.ts';
import type { ScriptEvent } from '../scripts/index.ts';
import type { StockEvent } from '../stock/index.ts';
import type { TaskEvent } from '../tasks/index.ts';
import type { TrialEvent } from '../trials/index.ts';
import type { TrunkEvent } from '../trunks/index.ts';
import type { UsageEvent } from '../usage/index.ts';
import type { VerificationEvent } from '../verifications/index.ts';
import type { OfficeEvent } from './office.ts';

export type TradeEvent =
  | ArchiveEvent
  | BulletinEvent
  | CallEvent
  | CallbackEvent
  | CallerEvent
  | CaseEvent
  | CheckEvent
  | ChangeEvent
  | ComplaintEvent
  | ConsultationEvent
  | ContactEvent
  | CorrectionEvent
  | ForwardingEvent
  | GuidanceEvent
  | HandoverEvent
  | HearingEvent
  | DutyEvent
  | ExportEvent
  | HoursEvent
  | IdentityEvent
  | IntroductionEvent
  | JourneyEvent
  | ImportEvent
  | LookupEvent
  | MenuEvent
  | MissedCallEvent
  | MissedCallPolicyEvent
  | NoticeEvent
  | OverflowEvent
  | OfficeEvent
  | OperatorEvent
  | PromiseEvent
  | ReceiptEvent
  | RelationEvent
  | RelayEvent
  | RemarkEvent
  | ReportEvent
  | RetentionEvent
  | RiskEvent
  | RoundEvent
  | ScriptEvent
  | StockEvent
  | TaskEvent
  | TrialEvent
  | TrunkEvent
  | UsageEvent
  | VerificationEvent;
export { isOfTheMoment } from './of-the-moment.ts';
export type { OfficeEvent } from './office.ts';
