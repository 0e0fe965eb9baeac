import type { ClientCard } from '@denwaban/api/clients';
import type { Client } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import { takesCalls } from '@denwaban/domain/hours';
import { switchoverShown } from '../hours/present.ts';
import type { Hours } from '../hours/store.ts';

export type Standing = { hours: Hours | null; contract: Contract | null };

export function clientCard(client: Client, { hours, contract }: Standing, now: Date): ClientCard {
  return {
    ...client,
    open: hours !== null && takesCalls(hours.calendar, hours.switchover, now),
    switchover: hours && switchoverShown(hours.switchover, now),
    tier: contract?.tier ?? null,
  };
}
