import { listClients } from '@denwaban/api/clients';
import { useAsk } from '../kit/ask/index.ts';
import type { Colour } from '../kit/theme/index.ts';

/** Every client, as lists and choices need them; asked once and shared by the page. */
export const useClients = () => useAsk(listClients, {}, { about: ['client', 'hours', 'contract'] });

/** The colour of each client, for lists that name a client by id. */
export function useClientColours(): (client: string) => Colour {
  const { data } = useClients();
  const colours = new Map(data?.clients.map(({ id, colour }) => [id, colour]) ?? []);
  return (client) => colours.get(client) ?? 'slate';
}
