import type { Trunk, TrunkStanding } from '@denwaban/domain/trunks';

/** What the engine says of its registrations, by trunk, and which trunks answer when they are asked whether they are there. */
export type Heard = { registrations: ReadonlyMap<string, string>; online: ReadonlySet<string> };

type Stood = Pick<Trunk, 'id' | 'state' | 'joins'> & { standing: TrunkStanding; standsSince: Date };

// A carrier that does not answer has been asked for half a minute by then (RFC 3261, timers B and F).
const patienceMs = 35_000;

/** A carrier that is not there leaves a registration `Unregistered`; one that does not want us makes it `Rejected`. */
export function standingOf(trunk: Stood, { registrations, online }: Heard, now: Date): TrunkStanding {
  if (trunk.state === 'closed') return 'unknown';
  const isEarly = trunk.standing === 'joining' && now.getTime() - trunk.standsSince.getTime() < patienceMs;
  const silent = isEarly ? 'joining' : 'unreachable';
  if (trunk.joins === 'address') return online.has(trunk.id) ? 'reachable' : silent;
  switch (registrations.get(trunk.id)) {
    case 'Registered':
      return 'registered';
    case 'Rejected':
      return 'rejected';
    default:
      return silent;
  }
}
