import { may as able, type Who } from '../staff/index.ts';
import type { Case } from './case.ts';

export type Asker = Who & { id: string };

/** The answers travel to the console with the case, so that it shows only what will not be refused. */
export type May = { read: boolean; joinCall: boolean; close: boolean; reopen: boolean };

/** Which cases an asker reaches at all is the row policies' affair; this is what may be done to one that was reached. */
export function may(asker: Asker, found: Case): May {
  const read = able(asker, 'see_cases') || able(asker, 'see_own_inbox');
  return {
    read,
    joinCall: able(asker, 'take_calls'),
    close: found.state === 'open' && found.mergedInto === null && mayClose(asker, found),
    reopen: found.state === 'closed' && found.mergedInto === null && read,
  };
}

function mayClose(asker: Asker, found: Case): boolean {
  switch (asker.role) {
    case 'supervisor':
    case 'manager':
    case 'owner':
      return true;
    case 'operator':
      return asker.id === found.takenBy && !owesSomething(found);
    case 'staff':
      // Nobody closes a complaint about themselves or the colleague at the next desk.
      return found.complaintAbout !== 'staff';
    case 'billing':
      return false;
  }
}

/** An operator who took it may put away a mere report, not a complaint and not a promise to ring back. */
function owesSomething(found: Case): boolean {
  return found.kind === 'complaint' || found.callback.wanted;
}
