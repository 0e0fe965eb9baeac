import type { AnswerOf } from '@denwaban/api/endpoint';
import type { errorRates as ofAll, ownErrorRates as ofOwn } from '@denwaban/api/remarks';
import { addDays, dayOf, instantOf } from '@denwaban/domain/hours';
import { type Counted, errorRate, together } from '@denwaban/domain/remarks';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { AskOf } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** By client and by operator: for the agency's supervisors alone. */
export async function errorRates(
  tx: AgencyTx,
  { query: { month } }: AskOf<typeof ofAll>,
): Promise<AnswerOf<typeof ofAll>> {
  const counted = await store.countedBetween(tx, monthOf(month));
  const byClient = Map.groupBy(counted, ({ client }) => client);
  const byOperator = Map.groupBy(counted, ({ operator }) => operator);
  const companies = await clients.some(tx, byClient.keys());
  const names = await staff.namesOf(tx, [...byOperator.keys()]);
  return {
    month,
    all: rated(together(counted)),
    clients: worstFirst(
      [...byClient].map(([id, parts]) => ({
        ...rated(together(parts)),
        client: { id, name: companies.get(id)?.name ?? '' },
        colour: companies.get(id)?.colour ?? '',
      })),
    ),
    operators: worstFirst(
      [...byOperator].map(([id, parts]) => ({
        ...rated(together(parts)),
        operator: { id, name: names.get(id) ?? '' },
      })),
    ),
  };
}

const mostMonths = 6;

/** The team's, for the client's own messages: persons are not the client's to rate (37号告示). */
export async function ownErrorRates(tx: AgencyTx): Promise<AnswerOf<typeof ofOwn>> {
  const months = [];
  for (const month of lastMonths(tx.now)) {
    const counted = await store.countedTogether(tx, monthOf(month));
    months.push({ month, ...rated(counted) });
  }
  return { months };
}

function rated(counted: Counted) {
  return { ...counted, rate: errorRate(counted) };
}

function worstFirst<Part extends { rate: number | null; messages: number }>(parts: Part[]): Part[] {
  return parts.sort((one, other) => (other.rate ?? 0) - (one.rate ?? 0) || other.messages - one.messages);
}

/** A Tokyo month. */
function monthOf(month: string): { from: Date; until: Date } {
  const first = `${month}-01`;
  return { from: instantOf(first, '00:00'), until: instantOf(firstOfNext(first), '00:00') };
}

function firstOfNext(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** This one first. */
function lastMonths(now: Date): string[] {
  const months = [dayOf(now).slice(0, 7)];
  while (months.length < mostMonths) months.push(addDays(`${months.at(-1)}-01`, -1).slice(0, 7));
  return months;
}
