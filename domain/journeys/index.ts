export { type Beginning, begin } from './begin.ts';
export {
  type GoLiveItem,
  goLive,
  goLiveItems,
  isTestCall,
  lacksOf,
  type Readiness,
  type TestCall,
  tickTest,
} from './go-live.ts';
export {
  type Journey,
  type JourneyAnswer,
  type JourneyEvent,
  type Leaving,
  type LeavingTick,
  leavingTicks,
  type Quote,
  type TestTick,
  type Tick,
  type TickName,
  type Ticks,
  testTicks,
} from './journey.ts';
export { dueAt, endOf, giveNotice, lapse, type Notice, withdrawNotice } from './leave.ts';
export {
  confirmForwardingOff,
  handArchive,
  handOverMatters,
  leavingLacks,
  noteDeletion,
  type Remains,
  watchForwarding,
} from './leaving-steps.ts';
export { drop, move } from './move.ts';
export { type NextStep, nextStep } from './next-step.ts';
export { type Plan, plan, quote } from './plan.ts';
export { isOpenStage, type OpenStage, openStages, type Stage, stages, stateAt } from './stage.ts';
