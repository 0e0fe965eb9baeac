import { begin } from '@denwaban/domain/journeys';
import { found } from '@denwaban/server/agencies/found.ts';
import * as client from '@denwaban/server/clients/store.ts';
import * as contact from '@denwaban/server/contacts/store.ts';
import * as contract from '@denwaban/server/contracts/store.ts';
import * as hours from '@denwaban/server/hours/store.ts';
import * as journeys from '@denwaban/server/journeys/store.ts';
import * as line from '@denwaban/server/lines/store.ts';
import * as routing from '@denwaban/server/routing/store.ts';
import * as script from '@denwaban/server/scripts/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import * as staff from '@denwaban/server/staff/store.ts';
import { raiseGuidance } from './guidance.ts';
import { agencies, type CastAgency, type CastClient, clients } from './index.ts';
import { raiseLookups } from './lookups.ts';
import { raiseManuals } from './manuals.ts';
import { publishedAt } from './member.ts';

/** Writes the cast into the books. An agency that is there already is left as it is, whatever was changed in it since. */
export async function raiseCast(books: Books): Promise<void> {
  for (const raised of agencies)
    await inAgency(books, { as: 'staff', agency: raised.id, by: theHouse }, (tx) => raise(tx, raised));
}

async function raise(tx: AgencyTx, raised: CastAgency): Promise<void> {
  if (!(await found(tx, raised))) return;
  for (const each of clients) if (each.agency === raised.id) await raiseClient(tx, each);
  for (const { legalName, email, grants, ...person } of Object.values(raised.staff)) {
    await staff.add(tx, person, { legalName, email });
    await routing.setGrants(tx, person.id, grants);
  }
  await raiseManuals(
    tx,
    raised,
    clients.filter((each) => each.agency === raised.id),
  );
}

function begun(client: string) {
  return begin({ client, stage: 'inquiry', inCharge: null }, publishedAt).journey;
}

async function raiseClient(tx: AgencyTx, { agency: _, ...raised }: CastClient): Promise<void> {
  await client.save(tx, raised);
  await journeys.save(tx, { ...begun(raised.id), stage: 'live', since: publishedAt, liveAt: publishedAt });
  await hours.save(tx, raised.id, raised.hours);
  await contract.save(tx, raised.contract);
  await script.save(tx, raised.script);
  for (const person of Object.values(raised.contacts)) await contact.add(tx, person);
  for (const way of Object.values(raised.lines)) await line.save(tx, way);
  await raiseLookups(tx, raised.id);
  await raiseGuidance(tx, raised.id);
}
