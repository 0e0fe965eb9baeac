// Every question the server answers, by word.
import * as access from './access.ts';
import * as addresses from './addresses.ts';
import * as archives from './archives.ts';
import * as bulletins from './bulletins.ts';
import * as callbacks from './callbacks.ts';
import * as callers from './callers.ts';
import * as calls from './calls.ts';
import * as callsOut from './calls-out.ts';
import * as cases from './cases.ts';
import * as changes from './changes.ts';
import * as checks from './checks.ts';
import * as clients from './clients.ts';
import * as complaints from './complaints.ts';
import * as consultations from './consultations.ts';
import * as contacts from './contacts.ts';
import * as contracts from './contracts.ts';
import * as corrections from './corrections.ts';
import * as cti from './cti.ts';
import * as duties from './duties.ts';
import type { Endpoint } from './endpoint.ts';
import * as events from './events.ts';
import * as exchange from './exchange.ts';
import * as exports from './exports.ts';
import * as figures from './figures.ts';
import * as forwarding from './forwarding.ts';
import * as guidance from './guidance.ts';
import * as handovers from './handovers.ts';
import * as hearings from './hearings.ts';
import * as hours from './hours.ts';
import * as identity from './identity.ts';
import * as imports from './imports.ts';
import * as introductions from './introductions.ts';
import * as journeys from './journeys.ts';
import * as lines from './lines.ts';
import * as lookups from './lookups.ts';
import * as manualCalls from './manual-calls.ts';
import * as menus from './menus.ts';
import * as missedCalls from './missed-calls.ts';
import * as monitoring from './monitoring.ts';
import * as notices from './notices.ts';
import * as overflow from './overflow.ts';
import * as promises from './promises.ts';
import * as receipts from './receipts.ts';
import * as recordings from './recordings.ts';
import * as relations from './relations.ts';
import * as relays from './relays.ts';
import * as remarks from './remarks.ts';
import * as reports from './reports.ts';
import * as retention from './retention.ts';
import * as risks from './risks.ts';
import * as rounds from './rounds.ts';
import * as routing from './routing.ts';
import * as scripts from './scripts.ts';
import * as search from './search.ts';
import * as security from './security.ts';
import * as signin from './signin.ts';
import * as staff from './staff.ts';
import * as stock from './stock.ts';
import * as tasks from './tasks.ts';
import * as telephones from './telephones.ts';
import * as transfers from './transfers.ts';
import * as trials from './trials.ts';
import * as trunks from './trunks.ts';
import * as usage from './usage.ts';
import * as verifications from './verifications.ts';
import * as views from './views.ts';

const words = {
  signin,
  security,
  access,
  staff,
  clients,
  introductions,
  journeys,
  hearings,
  verifications,
  contacts,
  duties,
  changes,
  lines,
  hours,
  scripts,
  contracts,
  routing,
  calls,
  callsOut,
  manualCalls,
  missedCalls,
  cti,
  telephones,
  cases,
  relations,
  relays,
  checks,
  corrections,
  remarks,
  figures,
  archives,
  callbacks,
  complaints,
  promises,
  rounds,
  consultations,
  stock,
  tasks,
  notices,
  menus,
  overflow,
  forwarding,
  guidance,
  handovers,
  bulletins,
  callers,
  reports,
  retention,
  risks,
  receipts,
  search,
  views,
  exports,
  monitoring,
  transfers,
  trials,
  trunks,
  usage,
  recordings,
  identity,
  imports,
  lookups,
  addresses,
  events,
  exchange,
};

/** All endpoints, each with the word it belongs to. */
export const endpoints: readonly { word: string; endpoint: Endpoint }[] = Object.entries(words).flatMap(
  ([word, table]) =>
    Object.values(table as Record<string, unknown>)
      .filter(isEndpoint)
      .map((endpoint) => ({ word, endpoint })),
);

function isEndpoint(thing: unknown): thing is Endpoint {
  return typeof thing === 'object' && thing !== null && 'door' in thing && 'path' in thing;
}
