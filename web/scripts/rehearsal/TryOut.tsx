import { type Agreed, type MatterHeard, mayAnswer, ngWordsIn, type ScriptContent } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { Sheet, TextArea } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { Answer } from '../Answer.tsx';
import { findInManual, indexManual } from '../find-in-manual.ts';
import classes from './rehearsal.module.css';
import { rehearsalWords } from './rehearsal-words.ts';

type Props = { content: ScriptContent; agreed: Agreed; matter: MatterHeard };

const most = 6;

/** The two things an operator does besides asking: to look in the manual, and to write the matter down. */
export function TryOut({ content, agreed, matter }: Props) {
  return (
    <>
      <Find content={content} agreed={agreed} matter={matter} />
      <Write ngWords={content.ngWords} />
    </>
  );
}

function Find({ content: { mayTell, faq }, agreed, matter }: Props) {
  const words = useWords(rehearsalWords);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const answers = mayAnswer(agreed, matter) ? 'told' : 'withheld';
  const index = useMemo(() => indexManual({ mayTell, faq }, answers), [mayTell, faq, answers]);
  const found = typed.trim() === '' ? [] : findInManual(index, typed).slice(0, most);
  return (
    <Sheet title={words.find}>
      {answers === 'withheld' && <p className={classes.note}>{words.withheld}</p>}
      <TextInput
        aria-label={words.find}
        placeholder={words.findHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      {found.length > 0 && (
        <div role="listbox" aria-label={words.find} lang="ja">
          {found.map((entry, place) => (
            <Answer
              key={entry.key}
              id={`${list}-${place}`}
              entry={entry}
              sought={typed}
              isOpen={place === at}
              open={() => setAt(place)}
            />
          ))}
        </div>
      )}
      {typed.trim() !== '' && found.length === 0 && (
        <p className={classes.note} role="status">
          {words.notFound}
        </p>
      )}
    </Sheet>
  );
}

function Write({ ngWords }: { ngWords: string[] }) {
  const words = useWords(rehearsalWords);
  const say = useSay();
  const [text, setText] = useState('');
  const found = ngWordsIn({ ngWords }, text);
  return (
    <Sheet title={words.ng}>
      <TextArea
        aria-label={words.ng}
        description={words.ngAbout}
        minRows={2}
        value={text}
        error={found.length > 0 ? words.ngFound(say.list(found)) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && found.length === 0 && (
        <p className={classes.note} role="status">
          {words.ngNone}
        </p>
      )}
    </Sheet>
  );
}
