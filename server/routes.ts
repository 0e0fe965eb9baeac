// Every route of the house: each word binds its own.
import { join } from 'node:path';
import * as access from './access/routes.ts';
import * as addresses from './addresses/routes.ts';
import * as archives from './archives/routes.ts';
import * as bulletins from './bulletins/routes.ts';
import * as callbacks from './callbacks/routes.ts';
import * as callers from './callers/routes.ts';
import * as calls from './calls/routes.ts';
import * as cases from './cases/routes.ts';
import * as changes from './changes/routes.ts';
import * as checks from './checks/routes.ts';
import * as clients from './clients/routes.ts';
import * as complaints from './complaints/routes.ts';
import * as consultations from './consultations/routes.ts';
import * as contacts from './contacts/routes.ts';
import * as contracts from './contracts/routes.ts';
import * as corrections from './corrections/routes.ts';
import * as duties from './duties/routes.ts';
import type { Live } from './events/live.ts';
import * as events from './events/routes.ts';
import * as telephones from './exchange/asterisk/telephones/routes.ts';
import * as trunks from './exchange/asterisk/trunks/routes.ts';
import type { Ears } from './exchange/browser/ears.ts';
import * as browser from './exchange/browser/routes.ts';
import * as cti from './exchange/cti/routes.ts';
import * as manual from './exchange/manual/routes.ts';
import * as pretend from './exchange/pretend/routes.ts';
import * as exports from './exports/routes.ts';
import * as figures from './figures/routes.ts';
import * as forwarding from './forwarding/routes.ts';
import * as guidance from './guidance/routes.ts';
import type { Hearing } from './guidance/sounds.ts';
import * as handovers from './handovers/routes.ts';
import * as hearings from './hearings/routes.ts';
import * as hours from './hours/routes.ts';
import * as identity from './identity/routes.ts';
import * as imports from './imports/routes.ts';
import * as introductions from './introductions/routes.ts';
import * as journeys from './journeys/routes.ts';
import * as lines from './lines/routes.ts';
import * as lookups from './lookups/routes.ts';
import * as menus from './menus/routes.ts';
import * as missedCalls from './missed-calls/routes.ts';
import * as monitoring from './monitoring/routes.ts';
import * as notices from './notices/routes.ts';
import * as overflow from './overflow/routes.ts';
import * as post from './post/routes.ts';
import * as promises from './promises/routes.ts';
import * as receipts from './receipts/routes.ts';
import * as recordings from './recordings/routes.ts';
import * as relations from './relations/routes.ts';
import * as relays from './relays/routes.ts';
import * as remarks from './remarks/routes.ts';
import * as reports from './reports/routes.ts';
import * as retention from './retention/routes.ts';
import * as risks from './risks/routes.ts';
import * as rounds from './rounds/routes.ts';
import * as routing from './routing/routes.ts';
import * as scripts from './scripts/routes.ts';
import { documentShelf } from './scripts/shelf/document-shelf.ts';
import * as search from './search/routes.ts';
import * as security from './security/routes.ts';
import type { Books } from './shell/agency.ts';
import type { Route } from './shell/ask.ts';
import type { Config } from './shell/config.ts';
import type { SignIn } from './signin/sign-in.ts';
import * as staff from './staff/routes.ts';
import * as stock from './stock/routes.ts';
import * as tasks from './tasks/routes.ts';
import * as transfers from './transfers/routes.ts';
import * as trials from './trials/routes.ts';
import * as usage from './usage/routes.ts';
import * as verifications from './verifications/routes.ts';
import * as views from './views/routes.ts';

type Rooms = { books: Books; live: Live; signIn: SignIn; ears: Ears; hearing: Hearing; config: Config };

export function routesOf({ books, live, signIn, ears, hearing, config }: Rooms): Route[] {
  return [
    ...signIn.routes,
    ...security.routes,
    ...access.routes,
    ...staff.routes,
    ...clients.routes,
    ...introductions.routes,
    ...journeys.routes,
    ...hearings.routes(books),
    ...verifications.routes({ books, papers: documentShelf(join(config.dataFolder, 'verifications')) }),
    ...contacts.routes,
    ...duties.routes,
    ...changes.routes,
    ...lines.routes,
    ...missedCalls.routes,
    ...menus.routes(books),
    ...overflow.routes,
    ...hours.routes,
    ...guidance.routes({ books, hearing }),
    ...scripts.routes({ books, documents: documentShelf(join(config.dataFolder, 'documents')) }),
    ...archives.routes(books),
    ...contracts.routes,
    ...routing.routes,
    ...reports.routes(books),
    ...retention.routes,
    ...risks.routes,
    ...figures.routes,
    ...receipts.routes(books, signIn.tries),
    ...calls.routes,
    ...manual.routes,
    ...cti.routes(books),
    ...monitoring.routes,
    ...transfers.routes,
    ...trunks.routes,
    ...stock.routes,
    ...trials.routes,
    ...forwarding.routes,
    ...cases.routes,
    ...relations.routes,
    ...relays.routes(books),
    ...checks.routes,
    ...corrections.routes,
    ...remarks.routes,
    ...post.routes(books),
    ...callbacks.routes,
    ...complaints.routes,
    ...promises.routes,
    ...rounds.routes,
    ...consultations.routes,
    ...tasks.routes(books),
    ...notices.routes,
    ...handovers.routes,
    ...bulletins.routes(books),
    ...callers.routes,
    ...search.routes,
    ...views.routes,
    ...telephones.routes({ books, identify: signIn.identify }),
    ...exports.routes(books),
    ...usage.routes,
    ...recordings.routes({ books }),
    ...identity.routes(books),
    ...lookups.routes(books),
    ...imports.routes(books),
    ...addresses.routes,
    ...events.routes(live),
    ...browser.routes({ books, ears, turn: config.turn, publicUrl: config.publicUrl }),
    ...(config.pretend ? pretend.routes : []),
  ];
}
