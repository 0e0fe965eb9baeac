import type { Faq } from '@denwaban/domain/scripts';
import { MultiSelect, TextInput } from '@mantine/core';
import { useWords } from '../../kit/words/index.ts';
import { shelfWords } from './shelf-words.ts';
import type { Details } from './use-add-document.ts';

type Props = {
  details: Details;
  put: (details: Details) => void;
  faq: readonly Faq[];
  problem: (field: string) => string | undefined;
};

/** What a document is called and what it belongs to. */
export function DetailFields({ details, put, faq, problem }: Props) {
  const words = useWords(shelfWords);
  return (
    <>
      <TextInput
        name="title"
        label={words.name}
        withAsterisk
        value={details.title}
        error={problem('title')}
        onChange={(event) => put({ ...details, title: event.currentTarget.value })}
      />
      <TextInput
        name="product"
        label={words.product}
        description={words.productAbout}
        value={details.product}
        onChange={(event) => put({ ...details, product: event.currentTarget.value })}
      />
      <MultiSelect
        label={words.faq}
        searchable
        data={faq.map(({ id, question }) => ({ value: id, label: question }))}
        value={details.faq.filter((id) => faq.some((each) => each.id === id))}
        onChange={(chosen) => put({ ...details, faq: chosen })}
      />
    </>
  );
}
