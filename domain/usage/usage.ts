// Usage (通話明細): one line per call, counted or not, naming the rule of the contract that judged it.

export type UsageLine = {
  id: string;
  client: string;
  call: string;
  /** The Tokyo day the call came in: it belongs to that day's contract and month, however late it is judged. */
  day: string;
  counted: boolean;
  /** Id of the count rule. */
  rule: string;
  /** When it was last judged. */
  at: Date;
};

type Judged = { call: string; day: string; counted: boolean; rule: string };

export type UsageEvent = { client: string; id: string } & (
  | { name: 'usage.judged'; data: Judged }
  | { name: 'usage.rejudged'; data: Judged & { before: { counted: boolean; rule: string } } }
);

export type UsageAnswer = { line: UsageLine; events: readonly UsageEvent[] };
