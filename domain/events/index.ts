// Event (履歴): what happened; the one history that everything else reads. Each word names its own events.

import type { CallbackEvent } from '../callbacks/index.ts';
import type { CallerEvent } from '../callers/index.ts';
import type { CallEvent } from '../calls/index.ts';
import type { CaseEvent } from '../cases/index.ts';
import type { ContactEvent } from '../contacts/index.ts';
import type { RelayEvent } from '../relays/index.ts';
import type { OperatorEvent } from '../routing/index.ts';
import type { ScriptEvent } from '../scripts/index.ts';
import type { UsageEvent } from '../usage/index.ts';
import type { OfficeEvent } from './office.ts';

export type TradeEvent =
  | CallEvent
  | CallbackEvent
  | CallerEvent
  | CaseEvent
  | ContactEvent
  | OfficeEvent
  | OperatorEvent
  | RelayEvent
  | ScriptEvent
  | UsageEvent;
export type { OfficeEvent } from './office.ts';
