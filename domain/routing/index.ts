export { type Assignment, choose, type Routing } from './choose.ts';
export {
  busy,
  type Candidate,
  type ChangedOperator,
  change,
  free,
  isFree,
  missOffer,
  type Operator,
  type OperatorEvent,
  type Readiness,
  type ShownState,
  shownState,
  type Wish,
} from './operator.ts';
export { type QueueNow, queue, type WaitingCall, waitingCall } from './queue.ts';
export { offerUntil, type RoutingRules, standardRules } from './rules.ts';
export { shownSince } from './shown-since.ts';
export type { PassedOver, Why } from './why.ts';
