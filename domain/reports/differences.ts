import { type CallKind, callKinds } from './kind-of-call.ts';
import type { DailyReport, Difference, ReportedMessage } from './report.ts';

/**
 * In what a kept report no longer equals the books. Only what belongs to its span is compared: that a callback was made on
 * the next morning makes no report wrong.
 */
export function differences(kept: DailyReport, now: DailyReport): Difference[] {
  return [
    ...callKinds.flatMap((kind) => ofCalls(kind, kept.counts[kind] ?? 0, now.counts[kind])),
    ...ofCounted(kept.ledger.counted, now.ledger.counted),
    ...ofMessages(kept.messages, now.messages),
  ];
}

function ofCalls(kind: CallKind, was: number, is: number): Difference[] {
  return was === is ? [] : [{ of: 'calls', kind, was, is }];
}

function ofCounted(was: number, is: number): Difference[] {
  return was === is ? [] : [{ of: 'counted', was, is }];
}

function ofMessages(kept: readonly ReportedMessage[], now: readonly ReportedMessage[]): Difference[] {
  const before = new Map(kept.map((message) => [keyOf(message), message]));
  const after = new Map(now.map((message) => [keyOf(message), message]));
  const named = ({ receiptNumber }: ReportedMessage, how: 'added' | 'removed' | 'changed'): Difference => ({
    of: 'message',
    receiptNumber,
    how,
  });
  return [
    ...kept.filter((message) => !after.has(keyOf(message))).map((message) => named(message, 'removed')),
    ...now.filter((message) => !before.has(keyOf(message))).map((message) => named(message, 'added')),
    ...now
      .filter((message) => isChanged(before.get(keyOf(message)), message))
      .map((message) => named(message, 'changed')),
  ];
}

/** A case told of in two calls stands in two lines. */
function keyOf({ call, case: about }: ReportedMessage): string {
  return `${call} ${about}`;
}

const compared = [
  'at',
  'kind',
  'about',
  'callerName',
  'callerCompany',
  'callerNumber',
  'addressee',
  'mergedInto',
] as const;

function isChanged(before: ReportedMessage | undefined, after: ReportedMessage): boolean {
  // What was looked at after the cut-off reaches the client by itself.
  if (before === undefined || before.held || after.held) return false;
  return compared.some((field) => before[field] !== after[field]) || isReworded(before, after);
}

/** Words that were held back, or are now, were not changed by that. */
function isReworded({ summary: before }: ReportedMessage, { summary: after }: ReportedMessage): boolean {
  return before !== null && after !== null && before !== after;
}
