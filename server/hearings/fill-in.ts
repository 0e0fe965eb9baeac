import { createHash } from 'node:crypto';
import type * as api from '@denwaban/api/hearings';
import type { FillingShown } from '@denwaban/api/hearings';
import { unknownPresence } from '@denwaban/domain/contacts';
import { applied, checkSheet, type Filling, fill, type Hearing, sizeOf } from '@denwaban/domain/hearings';
import { quote } from '@denwaban/domain/journeys';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { keep } from '../journeys/keep.ts';
import * as journeys from '../journeys/store.ts';
import { newLine } from '../lines/new-line.ts';
import { numberTaken } from '../lines/number-taken.ts';
import * as lines from '../lines/store.ts';
import { redraft } from '../scripts/save-draft.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { changesShown } from './changes-shown.ts';
import { problemsSaid } from './present.ts';
import * as store from './store.ts';

/** What one press would make of the sheet as it stands, and of the books as they stand. Refuses not_found. */
export async function previewFilling(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.previewFilling>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.previewFilling>> {
  const hearing = await store.find(tx, client);
  if (!hearing) return refuse('not_found');
  const problems = problemsSaid(hearing.sheet, language);
  if (problems.length > 0) return { seen: '', changes: [], problems };
  const filling = await fillingOf(tx, hearing);
  return isRefusal(filling) ? filling : { ...shownAs(hearing, filling), problems };
}

/**
 * Fills in everything that was shown. Refuses not_found, incomplete_input, changed_meanwhile where the sheet or the books have
 * changed since.
 */
export async function fillIn(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.fillIn>,
): Promise<Answered<typeof api.fillIn>> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const hearing = await store.find(tx, client);
  if (!hearing) return refuse('not_found');
  const problems = checkSheet(hearing.sheet);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const filling = await fillingOf(tx, hearing);
  if (isRefusal(filling)) return filling;
  if (shownAs(hearing, filling).seen !== body.seen) return refuse('changed_meanwhile');
  const refused = await make(tx, client, filling);
  if (refused) return refused;
  const filled = sizeOf(filling);
  const done = applied(hearing, filled, tx.now);
  await store.save(tx, done.hearing);
  await record(tx, ...done.events);
  return { filled };
}

async function fillingOf(tx: AgencyTx, { client: id, sheet }: Hearing): Promise<Filling | Refusal> {
  const client = await clients.find(tx, id);
  const journey = await journeys.find(tx, id);
  if (!client || !journey) return refuse('not_found');
  const { draft, published } = await scripts.current(tx, id);
  return fill(sheet, {
    ...{ name: client.name, reading: client.reading, quote: journey.quote },
    manual: (draft ?? published)?.content ?? null,
    calendar: await hours.calendarOf(tx, id),
    contacts: await contacts.ofClient(tx, id),
    lines: await lines.ofClient(tx, id),
  });
}

function shownAs({ revision }: Hearing, filling: Filling): Omit<FillingShown, 'problems'> {
  const changes = changesShown(filling);
  const seen = createHash('sha256')
    .update(JSON.stringify([revision, changes]))
    .digest('base64url');
  return { seen, changes };
}

async function make(tx: AgencyTx, client: string, filling: Filling): Promise<Refusal | undefined> {
  if (filling.manual) {
    const { draft } = await scripts.current(tx, client);
    await redraft(tx, { client, draft, content: filling.manual.content });
  }
  if (filling.calendar) {
    await hours.save(tx, client, filling.calendar.after);
    await record(tx, { name: 'hours.changed', client, id: client, data: {} });
  }
  await writeContacts(tx, client, filling.contacts);
  const refused = await openLines(tx, client, filling.lines);
  if (refused) return refused;
  return filling.quote ? makeQuote(tx, client, filling.quote.after) : undefined;
}

async function writeContacts(tx: AgencyTx, client: string, people: Filling['contacts']): Promise<void> {
  for (const { before, after } of people) {
    if (before) {
      await contacts.save(tx, { ...before, ...after });
      await record(tx, { name: 'contact.changed', client, id: before.id, data: {} });
    } else {
      const id = tx.id();
      await contacts.add(tx, { id, client, ...after, presence: unknownPresence });
      await record(tx, { name: 'contact.added', client, id, data: {} });
    }
  }
}

/** Refuses incomplete_input (lines.0.number, not_unique) where a number is another company's line. */
async function openLines(tx: AgencyTx, client: string, told: Filling['lines']): Promise<Refusal | undefined> {
  for (const [at, each] of told.entries()) {
    const line = newLine({ id: tx.id(), client, ...each });
    if (await numberTaken(tx, line)) {
      return refuse('incomplete_input', [{ field: `lines.${at}.number`, code: 'not_unique' }]);
    }
    await lines.save(tx, line);
    await record(tx, { name: 'line.added', client, id: line.id, data: {} });
  }
}

async function makeQuote(
  tx: AgencyTx,
  client: string,
  after: NonNullable<Filling['quote']>['after'],
): Promise<Refusal | undefined> {
  const journey = await journeys.lock(tx, client);
  if (!journey) return refuse('not_found');
  const quoted = quote(journey, after);
  if (isRefusal(quoted)) return quoted;
  await keep(tx, quoted);
}
