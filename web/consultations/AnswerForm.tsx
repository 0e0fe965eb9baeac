import { answerConsultation, type ConsultationShown, recordAnswer } from '@denwaban/api/consultations';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './consultations.module.css';
import { consultationWords } from './words.ts';

type Props = {
  consultation: ConsultationShown;
  /** Staff note what they were told; the client's own people answer. */
  as: 'staff' | 'client';
};

/** The answer, and what may be done with it. */
export function AnswerForm({ consultation: { id }, as }: Props) {
  const words = useWords(consultationWords).record;
  const isOwn = as === 'client';
  const [isOpen, setOpen] = useState(false);
  const { typed, text, tick } = useTyped({ words: '', mayBeTold: true, forManual: false });
  const telling = useTell(isOwn ? answerConsultation : recordAnswer);
  if (!isOpen) {
    return (
      <Button size={isOwn ? 'lg' : 'sm'} fullWidth={isOwn} onClick={() => setOpen(true)}>
        {isOwn ? words.ownOpen : words.open}
      </Button>
    );
  }
  const keep = () =>
    telling.mutate({ params: { id }, body: typed }, { onSuccess: () => announce(isOwn ? words.ownKept : words.kept) });
  return (
    <Form submit={keep} error={telling.error} startsAt="words" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <TextArea
        label={isOwn ? words.ownWords : words.words}
        description={words.wordsAbout}
        withAsterisk
        minRows={3}
        maxLength={2000}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Checkbox label={words.told} {...tick('mayBeTold')} />
      <Checkbox label={words.forManual} {...tick('forManual')} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {isOwn ? words.ownKeep : words.keep}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}
