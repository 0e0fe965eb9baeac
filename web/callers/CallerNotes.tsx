import { type CallerCare, removeCallerNote, writeCallerNote } from '@denwaban/api/callers';
import { addDays } from '@denwaban/domain/hours';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { dayOf, useSay, useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

type Props = {
  /** The id of the caller. */
  caller: string;
  /** As the server sent them. */
  notes: CallerCare['notes'];
};

/** What whoever answers next should know, each with its end. For the desk and the caller's page. */
export function CallerNotes({ caller, notes }: Props) {
  const words = useWords(callerWords);
  const [isWriting, setWriting] = useState(false);
  const removing = useTell(removeCallerNote);
  return (
    <div className={classes.stack}>
      {notes.length === 0 && <p className={classes.none}>{words.noNotes}</p>}
      <ul className={classes.list}>
        {notes.map((note) => (
          <Note
            key={note.id}
            note={note}
            remove={() => removing.mutate({ params: { id: note.id } }, { onSuccess: () => announce(words.note.gone) })}
          />
        ))}
      </ul>
      <ErrorNotice error={removing.error} />
      {isWriting ? (
        <Write caller={caller} close={() => setWriting(false)} />
      ) : (
        <div>
          <Button size="xs" variant="default" onClick={() => setWriting(true)}>
            {words.note.add}
          </Button>
        </div>
      )}
    </div>
  );
}

function Note({ note: { words: said, by, until }, remove }: { note: CallerCare['notes'][number]; remove: () => void }) {
  const words = useWords(callerWords);
  const say = useSay();
  // It ends with the last day: the midnight that begins the next is said as the day before.
  const lastDay = addDays(dayOf(until), -1);
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.words}>{said}</p>
        <span className={classes.small}>{words.noteBy(by, say.day(lastDay))}</span>
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={words.removeNote} onClick={remove}>
        <IconX size={16} stroke={1.8} />
      </ActionIcon>
    </li>
  );
}

const usualDays = 30;

function Write({ caller, close }: { caller: string; close: () => void }) {
  const words = useWords(callerWords);
  const today = dayOf(useNow());
  const { typed, text } = useTyped({ words: '', until: addDays(today, usualDays) });
  const telling = useTell(writeCallerNote);
  const problem = problemsOf(telling.error);
  const onSuccess = () => {
    announce(words.note.added);
    close();
  };
  return (
    <Form
      submit={() => telling.mutate({ params: { id: caller }, body: typed }, { onSuccess })}
      error={telling.error}
      startsAt="words"
      className={classes.form}
    >
      <ErrorNotice error={restOf(telling.error, ['words', 'until'])} />
      <TextArea
        label={words.note.words}
        withAsterisk
        minRows={2}
        maxLength={1000}
        error={problem('words')}
        {...text('words')}
      />
      <TextInput type="date" label={words.note.until} min={today} error={problem('until')} {...text('until')} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.keep}
        </Button>
        <Button variant="default" onClick={close}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}
