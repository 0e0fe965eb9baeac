import { makePromise } from '@denwaban/api/promises';
import { promiseSides } from '@denwaban/domain/promises';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './promises.module.css';
import { promiseWords } from './words.ts';

const fields = ['what', 'by', 'until'].map((name) => `promises.0.${name}`);
const blank = { what: '', by: 'agency', until: '' };

/** What was promised to the caller later on: with a side that does it, and a time. */
export function AddPromise({ about }: { about: string }) {
  const words = useWords(promiseWords);
  const [isOpen, setOpen] = useState(false);
  const { typed, choice, text, setTyped } = useTyped(blank);
  const telling = useTell(makePromise);
  const problem = problemsOf(telling.error);
  if (!isOpen)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    );
  function submit() {
    const onSuccess = () => {
      setOpen(false);
      setTyped(blank);
      announce(words.kept);
    };
    telling.mutate({ params: { id: about }, body: typed }, { onSuccess });
  }
  return (
    <Form submit={submit} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <TextInput label={words.what} withAsterisk error={problem('promises.0.what')} {...text('what')} />
      <Radio.Group label={words.side} {...choice('by')}>
        <div className={classes.options}>
          {promiseSides.map((side) => (
            <Radio key={side} value={side} label={words.sides[side]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        type="datetime-local"
        label={words.until}
        withAsterisk
        error={problem('promises.0.until')}
        {...text('until')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}
