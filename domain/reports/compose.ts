import type { Callback } from '../callbacks/index.ts';
import type { Case } from '../cases/index.ts';
import type { Complaint } from '../complaints/index.ts';
import type { Contract } from '../contracts/index.ts';
import type { MadePromise } from '../promises/index.ts';
import type { Relay } from '../relays/index.ts';
import { monthToDate } from '../usage/index.ts';
import { countByKind, type KnownCall } from './kind-of-call.ts';
import { callsOf, type EndingRules, endingsOf, messagesOf } from './of-calls.ts';
import type { DailyReport, ReportedCall, ReportedUsage } from './report.ts';
import type { Span } from './span.ts';
import { complaintsIn, owedCallbacks, owedPromises } from './standing.ts';

/** A call that came in within the span, with its line of the ledger. */
export type SpanCall = Omit<KnownCall, 'cases'> & {
  id: string;
  arrivedAt: Date;
  /** E.164, as the network told it. */
  number: string | null;
  /** What was noted of a call without a message. */
  memo: string;
  /** Null while it is not judged. */
  counted: boolean | null;
  /** In the order they were opened. */
  cases: readonly string[];
};

/** All a report is written from, read in one snapshot of the books. */
export type Material = {
  asOf: Date;
  calls: readonly SpanCall[];
  /** Every case that any of the rest names, by id. */
  cases: ReadonlyMap<string, Case>;
  /** By case: those of the messages too. */
  complaints: ReadonlyMap<string, Complaint>;
  /** By case. */
  relays: ReadonlyMap<string, Relay>;
  callbacks: readonly Callback[];
  promises: readonly MadePromise[];
  /** Of the client's people, by id. */
  names: ReadonlyMap<string, string>;
  /** Who is to read it. */
  receivers: readonly string[];
  month: { counted: number; notCounted: number };
  price: Pick<Contract, 'includedCalls' | 'baseYen' | 'perExtraCallYen'>;
  endings: EndingRules;
  note: string;
};

/** Writes a client's report of one span. What was in the span comes out the same whenever it is written. */
export function compose(span: Span, material: Material): DailyReport {
  const { asOf, note } = material;
  const calls = callsOf(material);
  return {
    ...{ day: span.day, from: span.from.toISOString(), to: span.to.toISOString(), asOf: asOf.toISOString() },
    callbacks: owedCallbacks(material),
    counts: countByKind(calls.map(({ kind }) => kind)),
    total: calls.length,
    calls,
    ledger: ledgerOf(calls),
    complaints: complaintsIn(span, material),
    messages: messagesOf(material),
    endings: endingsOf(calls, material.endings),
    promises: owedPromises(material),
    usage: usageOf(span, material),
    note,
  };
}

function ledgerOf(calls: readonly ReportedCall[]): DailyReport['ledger'] {
  const those = (verdict: boolean | null) => calls.filter(({ counted }) => counted === verdict).length;
  return { counted: those(true), notCounted: those(false), notYet: those(null) };
}

function usageOf({ day }: Span, { month, price }: Material): ReportedUsage {
  const { counted, notCounted, included, remaining, over, overYen, totalYen } = monthToDate(month, price, day);
  return {
    ...{ month: day.slice(0, 7), counted, notCounted, included, remaining, over },
    ...{ baseYen: price.baseYen, overYen, totalYen },
  };
}
