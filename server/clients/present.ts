import type { ClientCard } from '@denwaban/api/clients';
import type { Client } from '@denwaban/domain/clients';
import type { Contract } from '@denwaban/domain/contracts';
import { type Calendar, isOpen } from '@denwaban/domain/hours';

export type Standing = { calendar: Calendar | null; contract: Contract | null };

export function clientCard(client: Client, { calendar, contract }: Standing, now: Date): ClientCard {
  return { ...client, open: calendar !== null && isOpen(calendar, now), tier: contract?.tier ?? null };
}
