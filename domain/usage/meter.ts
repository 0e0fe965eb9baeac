import type { CountRules } from '../contracts/index.ts';
import { type JudgedCall, judge } from './judge.ts';
import type { UsageAnswer, UsageLine } from './usage.ts';

export type MeterInput = Pick<UsageLine, 'id' | 'client' | 'call' | 'day'>;

/** A call that has ended gets its line. */
export function meter(input: MeterInput, call: JudgedCall, rules: CountRules, now: Date): UsageAnswer {
  const { counted, id: rule } = judge(call, rules);
  const line: UsageLine = { ...input, counted, rule, at: now };
  return { line, events: [{ name: 'usage.judged', client: line.client, id: line.id, data: verdictOf(line) }] };
}

/** What the call was is said, or said otherwise, after it was judged: same line, and the history keeps the verdict before. */
export function rejudge(line: UsageLine, call: JudgedCall, rules: CountRules, now: Date): UsageAnswer {
  const { counted, id: rule } = judge(call, rules);
  if (counted === line.counted && rule === line.rule) return { line, events: [] };
  const after: UsageLine = { ...line, counted, rule, at: now };
  const before = { counted: line.counted, rule: line.rule };
  const data = { ...verdictOf(after), before };
  return { line: after, events: [{ name: 'usage.rejudged', client: line.client, id: line.id, data }] };
}

function verdictOf({ call, day, counted, rule }: UsageLine) {
  return { call, day, counted, rule };
}
