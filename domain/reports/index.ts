export { compose, type Material, type SpanCall } from './compose.ts';
export { differences } from './differences.ts';
export { type CallKind, callKinds, type KnownCall, kindOfCall, oneStrokeKinds } from './kind-of-call.ts';
export type { EndingRules } from './of-calls.ts';
export {
  checkReportPolicy,
  type ReportFormat,
  type ReportPolicy,
  reportFormats,
  usualReportPolicy,
} from './policy.ts';
export type {
  DailyReport,
  Difference,
  OwedCallback,
  Report,
  ReportEvent,
  ReportedCall,
  ReportedComplaint,
  ReportedEnding,
  ReportedMessage,
  ReportedPromise,
  ReportedUsage,
  ToldHow,
} from './report.ts';
export { begin, type Covered, daysIn, nextSpan, type ReportClock, type Span } from './span.ts';
