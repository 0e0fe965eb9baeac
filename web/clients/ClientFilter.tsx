import { Select } from '@mantine/core';
import { useClients } from './use-clients.ts';

type Props = { label: string; all: string; client: string | undefined; choose: (client: string | undefined) => void };

/** Narrows a list down to one client. */
export function ClientFilter({ label, all, client, choose }: Props) {
  const { data } = useClients();
  const clients = data?.clients ?? [];
  return (
    <Select
      size="sm"
      w={240}
      aria-label={label}
      placeholder={all}
      data={clients.map(({ id, name }) => ({ value: id, label: name }))}
      value={client ?? null}
      onChange={(chosen) => choose(chosen ?? undefined)}
      searchable
      clearable
    />
  );
}
