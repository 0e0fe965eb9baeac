import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as stock from '../stock/store.ts';
import * as store from './store.ts';

/** Numbers at which we answer. */
export async function ownNumbers(tx: AgencyTx): Promise<Set<string>> {
  const held = await stock.held(tx);
  const answered = (await lines.everyOpen(tx)).filter(({ exchange }) => exchange === 'asterisk');
  return new Set([...[...held.values()].flat(), ...answered.flatMap(({ number }) => number ?? [])]);
}

/** Those, and the numbers that are forwarded to them: who rings one rings us. */
export async function numbersLeadingBack(tx: AgencyTx): Promise<Set<string>> {
  return new Set([...(await ownNumbers(tx)), ...(await store.forwarded(tx))]);
}
