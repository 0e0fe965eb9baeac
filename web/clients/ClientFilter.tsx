import { Select } from '@mantine/core';
import { useWords } from '../kit/words/index.ts';
import { useClients } from './use-clients.ts';
import { clientWords } from './words.ts';

type Props = { client: string | undefined; choose: (client: string | undefined) => void };

/** Narrows a list down to one client. */
export function ClientFilter({ client, choose }: Props) {
  const words = useWords(clientWords).filter;
  const { data } = useClients();
  const clients = data?.clients ?? [];
  return (
    <Select
      size="sm"
      w={240}
      aria-label={words.client}
      placeholder={words.all}
      data={clients.map(({ id, name }) => ({ value: id, label: name }))}
      value={client ?? null}
      onChange={(chosen) => choose(chosen ?? undefined)}
      searchable
      clearable
    />
  );
}
