import type { DraftLetter, previewBulletin } from '@denwaban/api/bulletins';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Buttons, ConfirmButton, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './bulletins.module.css';
import { bulletinWords } from './words.ts';

type Props = {
  preview: AnswerOf<typeof previewBulletin>;
  /** Something of the template is still to be filled in. */
  hasBlanks: boolean;
  telling: { error: unknown; isPending: boolean };
  back: () => void;
  send: () => void;
};

/** Every letter as it would go out, one at a time. */
export function Preview({ preview: { letters, nobody }, hasBlanks, telling, back, send }: Props) {
  const words = useWords(bulletinWords);
  const say = useSay();
  const companies = new Set(letters.map(({ client }) => client)).size;
  return (
    <Sheet title={words.preview.title}>
      <div className={classes.stack}>
        <p className={classes.note}>{words.preview.about(say.number(letters.length), say.number(companies))}</p>
        {nobody.length > 0 && (
          <p className={classes.warning}>
            {words.preview.nobody} {say.list(nobody.map(({ name }) => name))}
          </p>
        )}
        {hasBlanks && <p className={classes.warning}>{words.form.blanks}</p>}
        <Letters letters={letters} />
        <ErrorNotice error={telling.error} />
        <Buttons>
          <ConfirmButton
            color="ai"
            loading={telling.isPending}
            asks={words.form.sendAsks}
            yes={words.form.sendYes}
            act={send}
          >
            {words.form.send(say.number(letters.length))}
          </ConfirmButton>
          <Button variant="default" onClick={back}>
            {words.form.back}
          </Button>
        </Buttons>
      </div>
    </Sheet>
  );
}

function Letters({ letters }: { letters: readonly DraftLetter[] }) {
  const words = useWords(bulletinWords).preview;
  const [at, setAt] = useState(0);
  const shown = letters[at];
  return (
    <div className={classes.letters}>
      <ul className={classes.names} aria-label={words.letters}>
        {letters.map(({ clientName, contact, to }, place) => (
          <li key={`${to} ${contact}`}>
            <button type="button" aria-current={place === at || undefined} onClick={() => setAt(place)}>
              <strong>{clientName}</strong>
              <span>{contact}</span>
              <small>{to}</small>
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <article lang="ja" className={classes.letter}>
          <h3>{shown.subject}</h3>
          <p className={classes.words}>{shown.text}</p>
        </article>
      )}
    </div>
  );
}
