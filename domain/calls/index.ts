export { advance } from './advance.ts';
export { allowMessage } from './allow-message.ts';
export { type Arrival, arrive, type Known, takeUp } from './arrive.ts';
export type { Rung } from './at-client.ts';
export type { Beginning } from './by-menu.ts';
export type {
  ByMenu,
  Call,
  CallState,
  DeskMissed,
  DialledAbout,
  Dialling,
  Dialogue,
  Disposition,
  Ended,
  Ender,
  ExchangeKind,
  Kept,
  KeptPlace,
  Listener,
  ListeningMode,
  Nobody,
  OneStrokeEnding,
  Out,
  Overflowed,
  PastOffer,
  Third,
} from './call.ts';
export { isOursToRoute } from './call.ts';
export type { Announced, Command, NumberedCommand, Way } from './command.ts';
export { confirm, outstanding } from './confirm.ts';
export { dialOut, ownOffer, thereSeconds } from './dial-out.ts';
export { type Due, dueAt } from './due-at.ts';
export { enter } from './enter.ts';
export type { CallEvent, TransferOver } from './event.ts';
export type { Fact, ThirdGone, TransferKind } from './fact.ts';
export { hiddenKey } from './keys-heard.ts';
export { readKeys } from './keys-sent.ts';
export { talkedSeconds, waitedSeconds } from './lengths.ts';
export { allow, type CallAsk, type CallMay, may } from './may.ts';
export { isMessage } from './message.ts';
export type { CallRules, Outcome } from './outcome.ts';
export { tellWaitAt } from './place.ts';
export { isAboutRecording, type RecordingCommand } from './record.ts';
export { ringSeconds } from './ring-back.ts';
export { standardRules } from './rules.ts';
export { enterUnattended } from './unattended.ts';
