import { TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { Fields, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { noticeWords } from './words.ts';

type Typing = {
  name: string;
  value: string;
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void;
};

type Props = {
  text(field: 'words' | 'from' | 'until'): Typing;
  problem(field: string): string | undefined;
  /** What is to be borne in mind when writing it. */
  about?: string;
};

/** What is to be known, and how long. */
export function NoticeFields({ text, problem, about }: Props) {
  const words = useWords(noticeWords).form;
  return (
    <>
      <TextArea
        label={words.words}
        description={about}
        withAsterisk
        minRows={3}
        maxLength={1000}
        error={problem('words')}
        {...text('words')}
      />
      <Fields>
        {(['from', 'until'] as const).map((edge) => (
          <TextInput
            key={edge}
            type="datetime-local"
            label={words[edge]}
            withAsterisk
            error={problem(edge)}
            {...text(edge)}
          />
        ))}
      </Fields>
    </>
  );
}
