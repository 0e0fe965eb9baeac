import type { Given, Question } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useWords } from '../kit/words/index.ts';
import classes from './scripts.module.css';
import { composed, settled, silent } from './sound.ts';
import { scriptWords } from './words.ts';

type Props = {
  question: Question;
  name: string;
  given: Given;
  problem: string | undefined;
  type: (typed: Partial<Given>) => void;
};

/** A name and its reading. The reading writes itself from the kana that the IME composes, until it is corrected by hand. */
export function NameField({ question, name, given, problem, type }: Props) {
  const words = useWords(scriptWords);
  const sound = useRef(silent);
  const reading = given.reading ?? '';

  function begin() {
    // A reading that was corrected is somebody's own: it is added to, never replaced.
    sound.current = { reading, composing: '' };
  }

  function settle(kept: string) {
    const before = sound.current;
    sound.current = settled(before, kept);
    if (before.reading === reading && sound.current.reading !== reading) type({ reading: sound.current.reading });
  }

  return (
    <div className={classes.name}>
      <TextInput
        name={name}
        aria-label={words.of(question.label, words.name)}
        value={given.given}
        error={problem}
        maxLength={200}
        onChange={(event) => type({ given: event.currentTarget.value })}
        onCompositionStart={begin}
        onCompositionUpdate={(event) => {
          sound.current = composed(sound.current, event.data);
        }}
        onCompositionEnd={(event) => settle(event.data)}
      />
      <TextInput
        name={`${name}.reading`}
        aria-label={words.of(question.label, words.reading)}
        placeholder={words.reading}
        value={reading}
        maxLength={200}
        onChange={(event) => type({ reading: event.currentTarget.value })}
      />
    </div>
  );
}
