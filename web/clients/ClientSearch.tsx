import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../kit/words/index.ts';
import { clientWords } from './words.ts';

/** Narrows a list of clients down by name, reading or code. */
export function ClientSearch({ sought, seek }: { sought: string; seek: (words: string) => void }) {
  const words = useWords(clientWords);
  return (
    <TextInput
      size="sm"
      w={300}
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={18} stroke={1.6} />}
      value={sought}
      onChange={(event) => seek(event.currentTarget.value)}
    />
  );
}
