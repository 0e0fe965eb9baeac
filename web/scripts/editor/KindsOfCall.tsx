import { callKinds, complaintKinds, type KindOfCall } from '@denwaban/domain/scripts';
import { MultiSelect, Select } from '@mantine/core';
import { useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';

// As one word in a list: 'complaint' is any complaint, 'complaint/staff' one about the client's people.
const written = ({ kind, about }: KindOfCall) => (about ? `${kind}/${about}` : kind);
const read = (word: string): KindOfCall => {
  const [kind, about] = word.split('/');
  return { kind, about: about ?? null } as KindOfCall;
};
const all: KindOfCall[] = [
  ...callKinds.map((kind) => ({ kind, about: null })),
  ...complaintKinds.map((about) => ({ kind: 'complaint' as const, about })),
];

function useChoices() {
  const { kindOf, complaintOf } = useWords(agreedWords);
  return all.map((each) => ({
    value: written(each),
    label: each.about ? complaintOf[each.about] : kindOf[each.kind],
  }));
}

/** The kinds of call something is for; none chosen is all. */
export function KindsOfCall({ kinds, put }: { kinds: KindOfCall[]; put: (kinds: KindOfCall[]) => void }) {
  const words = useWords(agreedWords);
  return (
    <MultiSelect
      w="100%"
      size="md"
      label={words.onlyFor}
      placeholder={kinds.length === 0 ? words.allKinds : undefined}
      data={useChoices()}
      value={kinds.map(written)}
      onChange={(chosen) => put(chosen.map(read))}
    />
  );
}

type OneProps = { kind: KindOfCall | null; put: (kind: KindOfCall | null) => void };

export function OneKindOfCall({ kind, put }: OneProps) {
  const words = useWords(agreedWords);
  return (
    <Select
      label={words.scope.kind}
      placeholder={words.allKinds}
      clearable
      data={useChoices()}
      value={kind && written(kind)}
      onChange={(chosen) => put(chosen === null ? null : read(chosen))}
    />
  );
}
