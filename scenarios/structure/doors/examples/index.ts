import { ofBroughtIn } from '../brought-in.ts';
import { ofIntroductions } from '../introductions.ts';
import { ofKeeping } from '../keeping.ts';
import { ofNumbers } from '../numbers.ts';
import { ofOverflow } from '../overflow.ts';
import { ofRecordings } from '../records.ts';
import { ofReports } from '../reports.ts';
import { ofBrowserCalls } from './browser-calls.ts';
import { ofCallers } from './callers.ts';
import { ofCalls } from './calls.ts';
import { ofCases } from './cases.ts';
import { ofChanges } from './changes.ts';
import { ofChecks } from './checks.ts';
import { ofClients } from './clients.ts';
import { ofComplaints } from './complaints.ts';
import { ofContacts } from './contacts.ts';
import type { Example } from './example.ts';
import { ofHearings } from './hearings.ts';
import { ofJourneys } from './journeys.ts';
import { ofLines } from './lines.ts';
import { ofLookups } from './lookups.ts';
import { ofMenus } from './menus.ts';
import { ofNotices } from './notices.ts';
import { ofRelays } from './relays.ts';
import { ofScripts } from './scripts.ts';
import { ofSearches } from './searches.ts';
import { ofSignIn } from './sign-in.ts';
import { ofStaff } from './staff.ts';
import { ofTasks } from './tasks.ts';
import { ofTelephones } from './telephones.ts';

/** By the endpoint's name. A new endpoint is asked here as well, or nobody knows whom it lets in. */
export const examples: Record<string, Example> = {
  ...ofBroughtIn,
  ...ofBrowserCalls,
  ...ofCallers,
  ...ofCalls,
  ...ofCases,
  ...ofChanges,
  ...ofChecks,
  ...ofClients,
  ...ofComplaints,
  ...ofContacts,
  ...ofHearings,
  ...ofIntroductions,
  ...ofJourneys,
  ...ofKeeping,
  ...ofLines,
  ...ofLookups,
  ...ofMenus,
  ...ofNotices,
  ...ofNumbers,
  ...ofOverflow,
  ...ofRecordings,
  ...ofRelays,
  ...ofReports,
  ...ofScripts,
  ...ofSearches,
  ...ofSignIn,
  ...ofStaff,
  ...ofTasks,
  ...ofTelephones,
};
