import { type RoundShown, standDownRound } from '@denwaban/api/rounds';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './rounds.module.css';
import { roundWords } from './words.ts';

/** A supervisor ends it without anybody having been reached, and says why. */
export function StandDown({ round: { id } }: { round: RoundShown }) {
  const words = useWords(roundWords).standDown;
  const [isOpen, setOpen] = useState(false);
  const { typed, text } = useTyped({ why: '' });
  const telling = useTell(standDownRound);
  if (!isOpen) {
    return (
      <Button variant="subtle" color="shu" className={classes.start} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  }
  const end = () => telling.mutate({ params: { id }, body: typed }, { onSuccess: () => announce(words.told) });
  return (
    <Form submit={end} error={telling.error} startsAt="why" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['why'])} />
      <TextInput
        label={words.why}
        description={words.whyAbout}
        withAsterisk
        maxLength={200}
        error={problemsOf(telling.error)('why')}
        {...text('why')}
      />
      <Buttons>
        <Button type="submit" color="shu" loading={telling.isPending}>
          {words.done}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}
