import type { Call, Fact, Overflowed } from '@denwaban/domain/calls';
import { type Choice, type Overflow, overflows, ringUntil } from '@denwaban/domain/overflow';
import { isRefusal } from '@denwaban/domain/refusals';
import { neverOpen } from '../callbacks/clock.ts';
import { standingOf } from '../calls/standing.ts';
import type { Capability } from '../exchange/exchange.ts';
import * as guidance from '../guidance/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { mayRingOutside } from '../tolls/ring-outside.ts';
import * as store from './store.ts';

// Where the line has no voicemail of its own outside the hours.
const usualMessageSeconds = 120;

/** That a waiting caller overflows by the rules of the line, and what may be chosen; null where it is not so, or comes to nothing. */
export async function overflowing(tx: AgencyTx, call: Call): Promise<Fact | null> {
  if (call.state.is !== 'waiting' || call.state.overflow) return null;
  const rules = await store.find(tx, call.line);
  if (!rules) return null;
  const { position, minutes } = await standingOf(tx, call);
  const waitedSeconds = (tx.now.getTime() - call.arrivedAt.getTime()) / 1000;
  const because = overflows(rules, { waitedSeconds, minutes, before: position - 1 });
  if (!because) return null;
  const { choices, unasked } = await whatIsDone(tx, call, rules);
  if (choices.length === 0 && !unasked && !rules.others) return null;
  const to = { ...(await toward(tx, call)), choices, others: rules.others };
  return { fact: 'overflowed', because, to, unasked, position, minutes };
}

/** Only what whoever moves the call can do, and only a number that may be rung is promised a call. */
async function whatIsDone(
  tx: AgencyTx,
  call: Call,
  { does }: Overflow,
): Promise<{ choices: Choice[]; unasked: boolean }> {
  const can = (what: Capability) => tx.books.exchanges.get(call.exchange)?.can.includes(what) ?? false;
  if (does.is === 'voicemail') return { choices: [], unasked: can('voicemail') };
  if (does.is === 'waits' || !can('keys')) return { choices: [], unasked: false };
  const choices: Choice[] = [];
  for (const choice of does.choices)
    if (choice === 'voicemail' ? can('voicemail') : can('dial') && (await isRingable(tx, call))) choices.push(choice);
  return { choices, unasked: false };
}

/** Who keeps the number back says one, which is asked about when it is to be rung. */
async function isRingable(tx: AgencyTx, { client, line, from }: Call): Promise<boolean> {
  if (from.kind !== 'number') return true;
  return !isRefusal(await mayRingOutside(tx, { dialled: from.e164, client, line }));
}

async function toward(
  tx: AgencyTx,
  { client, line }: Call,
): Promise<Pick<Overflowed, 'voicemailSeconds' | 'ringUntil'>> {
  const [voicemails, calendar] = [await guidance.voicemailsOf(tx, client), await hours.calendarOf(tx, client)];
  return {
    voicemailSeconds: voicemails.get(line) ?? usualMessageSeconds,
    ringUntil: ringUntil(calendar ?? neverOpen, tx.now),
  };
}
