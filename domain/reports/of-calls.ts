import type { OneStrokeEnding } from '../calls/index.ts';
import type { Case } from '../cases/index.ts';
import type { EndingReports } from '../contracts/index.ts';
import type { Relay } from '../relays/index.ts';
import type { Material, SpanCall } from './compose.ts';
import { wordsOf } from './discretion.ts';
import { type CallKind, kindOfCall, oneStrokeKinds } from './kind-of-call.ts';
import type { ReportedCall, ReportedEnding, ReportedMessage, ToldHow } from './report.ts';

/** Which calls without a message are told line by line, by the contract; in the counts all of them stand. */
export type EndingRules = Readonly<Partial<EndingReports>>;

/** One line for every case of every call, as they came in. */
export function messagesOf({ calls, ...material }: Material): ReportedMessage[] {
  return inOrder(calls).flatMap((call) =>
    call.cases.flatMap((id) => {
      const about = material.cases.get(id);
      return about ? [messageOf(call, about, material)] : [];
    }),
  );
}

function messageOf(call: SpanCall, about: Case, material: Omit<Material, 'calls'>): ReportedMessage {
  const { names, cases, relays } = material;
  const { receiptNumber, callerName, callerCompany, callerNumber, kind, urgency, held } = about;
  const who = held ? nobody : { callerName, callerCompany, callerNumber };
  return {
    ...{ case: about.id, call: call.id, at: call.arrivedAt.toISOString(), receiptNumber },
    ...{ kind, about: about.complaintAbout, urgency, held, ...who },
    addressee: held ? null : addresseeOf(about, names),
    summary: wordsOf(about, material),
    again: about.calls[0] !== call.id,
    mergedInto: about.mergedInto === null ? null : (cases.get(about.mergedInto)?.receiptNumber ?? null),
    told: toldHow(relays.get(about.mergedInto ?? about.id), names),
  };
}

function addresseeOf({ addressee, askedFor }: Case, names: Material['names']): string | null {
  return addressee === null ? askedFor || null : (names.get(addressee) ?? null);
}

// What nobody at the agency has looked at yet is not before the client's eyes: that there was a message is.
const nobody = { callerName: null, callerCompany: null, callerNumber: null };

function toldHow(relay: Relay | undefined, names: Material['names']): ToldHow {
  switch (relay?.state.is) {
    case 'acknowledged':
      return { is: 'acknowledged', by: names.get(relay.state.by) ?? '', at: relay.state.at.toISOString() };
    case 'reported':
      return { is: 'delivered' };
    case 'unreached':
      return { is: 'unreached' };
    case 'kept':
    case 'sending':
    case 'retrying':
    case 'awaiting':
    case undefined:
      return { is: 'underway' };
  }
}

/** Every call, as it came in. */
export function callsOf({ calls, cases, endings }: Pick<Material, 'calls' | 'cases' | 'endings'>): ReportedCall[] {
  return inOrder(calls).map(({ id, arrivedAt, number, memo, counted, ...call }) => {
    const kind = kindOfCall({ ...call, cases: call.cases.flatMap((about) => cases.get(about)?.kind ?? []) });
    const isTold = !isOneStroke(kind) || isListed(kind, endings);
    const told = isTold ? { number, memo } : { number: null, memo: '' };
    return { call: id, at: arrivedAt.toISOString(), kind, counted, ...told };
  });
}

/** Those without a message that are told line by line. */
export function endingsOf(calls: readonly ReportedCall[], endings: EndingRules): ReportedEnding[] {
  return calls.flatMap(({ counted: _, ...ending }) =>
    isOneStroke(ending.kind) && isListed(ending.kind, endings) ? [ending] : [],
  );
}

/** What was told at once, call by call, stands in the report of the day as well. */
function isListed(kind: OneStrokeEnding, endings: EndingRules): boolean {
  return (endings[kind] ?? 'none') !== 'none';
}

function isOneStroke(kind: CallKind): kind is OneStrokeEnding {
  return oneStrokeKinds.some((each) => each === kind);
}

function inOrder(calls: readonly SpanCall[]): SpanCall[] {
  return calls.toSorted((one, other) => one.arrivedAt.getTime() - other.arrivedAt.getTime());
}
