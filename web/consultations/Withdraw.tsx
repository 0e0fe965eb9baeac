import { type ConsultationShown, withdrawConsultation } from '@denwaban/api/consultations';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './consultations.module.css';
import { consultationWords } from './words.ts';

/** The question has become idle, and it is said why. */
export function Withdraw({ consultation: { id } }: { consultation: ConsultationShown }) {
  const words = useWords(consultationWords).withdraw;
  const [isOpen, setOpen] = useState(false);
  const { typed, text } = useTyped({ why: '' });
  const telling = useTell(withdrawConsultation);
  if (!isOpen) {
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
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
        withAsterisk
        maxLength={200}
        error={problemsOf(telling.error)('why')}
        {...text('why')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.done}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}
