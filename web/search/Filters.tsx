import { Select, TextInput } from '@mantine/core';
import { caseWords } from '../cases/words.ts';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useWords } from '../kit/words/index.ts';
import { kindsFor, type Looked, states } from './looked.ts';
import { searchWords } from './words.ts';

type Props = { of: 'agency' | 'client'; looked: Looked; choose: (changes: Partial<Looked>) => void };

/** Narrows down what is found. */
export function Filters({ of, looked, choose }: Props) {
  const words = useWords(searchWords);
  const { kind } = useWords(caseWords);
  const { filter } = words;
  const nameOf = (name: NonNullable<Looked['kind']>) => (name === 'caller' ? words.caller : kind[name]);
  return (
    <>
      {of === 'agency' && <ClientFilter client={looked.client} choose={(client) => choose({ client })} />}
      <Select
        size="sm"
        w={160}
        aria-label={filter.kind}
        placeholder={filter.allKinds}
        data={kindsFor[of].map((value) => ({ value, label: nameOf(value) }))}
        value={looked.kind ?? null}
        onChange={(chosen) => choose({ kind: (chosen as Looked['kind']) ?? undefined })}
        clearable
      />
      <Select
        size="sm"
        w={150}
        aria-label={filter.state}
        placeholder={filter.allStates}
        data={states.map((value) => ({ value, label: words.states[value] }))}
        value={looked.state ?? null}
        onChange={(chosen) => choose({ state: (chosen as Looked['state']) ?? undefined })}
        clearable
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          size="sm"
          type="date"
          aria-label={filter[end]}
          value={looked[end] ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ [end]: value || undefined })}
        />
      ))}
    </>
  );
}
