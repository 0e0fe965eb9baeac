import { type CallerFile, nameCaller } from '@denwaban/api/callers';
import { Button, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

/** A name that was misheard, or its reading, put right. */
export function NameOfCaller({ file: { id, name, reading, may } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const { typed, text } = useTyped({ name: name ?? '', reading: reading ?? '' });
  const telling = useTell(nameCaller);
  const problem = problemsOf(telling.error);
  const body = { name: typed.name, reading: typed.reading.trim() === '' ? null : typed.reading };
  const save = () => telling.mutate({ params: { id }, body }, { onSuccess: () => announce(words.nameKept) });
  return (
    <Form submit={save} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['name', 'reading'])} />
      <TextInput label={words.field.name} disabled={!may.keep} error={problem('name')} {...text('name')} />
      <TextInput label={words.field.reading} disabled={!may.keep} error={problem('reading')} {...text('reading')} />
      {may.keep && (
        <Buttons>
          <Button type="submit" variant="default" loading={telling.isPending}>
            {words.keep}
          </Button>
        </Buttons>
      )}
    </Form>
  );
}
