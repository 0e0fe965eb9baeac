import type { AnswerOf } from '@denwaban/api/endpoint';
import type { getButton, ringByButton } from '@denwaban/api/exchange';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { arrive } from '../../calls/arrive.ts';
import { type Answering, answering } from '../../lines/answering.ts';
import * as links from '../../links/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../shell/agency.ts';
import * as store from './store.ts';

// A page anybody can open must not fill every operator's ear.
const mostCallsPerButton = 20;
const linkHours = 6;

type Button = { key: string };

/** What a caller's page shows before the call. */
export function showButton(books: Books, { key }: Button): Promise<AnswerOf<typeof getButton> | Refusal> {
  return behind(books, key, async (_, { client, greeting }) => ({
    clientName: client.name,
    clientReading: client.reading,
    colour: client.colour,
    open: greeting.open,
    opensAt: greeting.open ? null : (greeting.opensAt?.toISOString() ?? null),
    recordingNotice: greeting.open ? greeting.recordingNotice : '',
    announcement: greeting.open ? null : greeting.announcement,
  }));
}

/** A visitor rings. Refuses a stated number that is none, and a call too many (line_busy). */
export async function ring(
  books: Books,
  { key, statedNumber }: Button & { statedNumber: string | null },
): Promise<AnswerOf<typeof ringByButton> | Refusal> {
  const stated = statedNumber?.trim() ? readNumber(statedNumber) : null;
  if (isRefusal(stated)) return refuse('incomplete_input', [{ field: 'statedNumber', code: stated.code }]);
  return behind(books, key, async (tx, { line }) => {
    if ((await store.liveOn(tx, line.id)) >= mostCallsPerButton) return refuse('line_busy');
    const call = await arrive(tx, { line: line.id, from: { kind: 'web', stated } });
    if (isRefusal(call)) return call;
    const expiresAt = new Date(tx.now.getTime() + linkHours * 3_600_000);
    const link = { kind: 'caller', client: call.client, about: call.id, contact: null, expiresAt } as const;
    return { call: call.id, token: await links.issue(tx, link) };
  });
}

async function behind<T>(
  books: Books,
  key: string,
  work: (tx: AgencyTx, met: Answering) => Promise<T>,
): Promise<T | Refusal> {
  const found = await store.lineOf(books, key);
  if (!found) return refuse('not_found');
  return inAgency<T | Refusal>(books, { as: 'staff', agency: found.agency, by: theHouse }, async (tx) => {
    const met = await answering(tx, found.line);
    return met?.version && met.client.state !== 'left' ? work(tx, met) : refuse('not_found');
  });
}
