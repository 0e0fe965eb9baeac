import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposing, KeyCap, useKey } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import { searchWords } from './words.ts';

type Props = {
  typed: string;
  look: (words: string) => void;
  /** Enter, when what is typed was looked for already. */
  enter: () => void;
};

/** Looks while one types, but never for what an input method has not settled yet. */
export function SearchBox({ typed, look, enter }: Props) {
  const words = useWords(searchWords);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(typed);
  const later = useDebouncedCallback(look, 250);
  useKey({ keys: '/', says: words.box, act: () => field.current?.select() });
  useEffect(() => field.current?.focus(), []);

  function strike(event: KeyboardEvent) {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    if (text.trim() === typed) enter();
    else look(text.trim());
  }

  return (
    <TextInput
      ref={field}
      type="search"
      size="md"
      w={360}
      maw="100%"
      aria-label={words.box}
      placeholder={words.placeholder}
      maxLength={200}
      leftSection={<IconSearch size={18} stroke={1.7} />}
      rightSection={text === '' && <KeyCap keys="/" />}
      value={text}
      onChange={({ currentTarget: { value }, nativeEvent }) => {
        setText(value);
        if (!(nativeEvent as InputEvent).isComposing) later(value.trim());
      }}
      onCompositionEnd={({ currentTarget: { value } }) => later(value.trim())}
      onKeyDown={strike}
    />
  );
}
