import { getClient } from '@denwaban/api/clients';
import { askClient } from '@denwaban/api/consultations';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  restOf,
  Spoken,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './consultations.module.css';
import { consultationWords } from './words.ts';

/** The case that is asked about, and whose it is. */
export type About = { case: string; client: string };
const ways = ['portal', 'phone', 'chat'] as const;
const spans = [15, 30, 60, 120, 240] as const;

/**
 * Ends the call with words that promise nothing but a call back, asks the client with a clock, and has the callback begin:
 * for the case screen and the end of a call. `starts` shows the form at once; `done` is told when it is over.
 */
export function AskClient({ about, starts = false, done }: { about: About; starts?: boolean; done?: () => void }) {
  const words = useWords(consultationWords).ask;
  const [isOpen, setOpen] = useState(starts);
  const close = () => {
    setOpen(false);
    done?.();
  };
  if (isOpen) return <Asking about={about} close={close} />;
  return (
    <Button variant="default" className={classes.open} onClick={() => setOpen(true)}>
      {words.open}
    </Button>
  );
}

function Asking({ about, close }: { about: About; close: () => void }) {
  const { ask: words, byAsks } = useWords(consultationWords);
  const { typed, text, choice } = useTyped({ question: '', by: 'portal', to: '', within: '60' });
  const telling = useTell(askClient);
  const problem = problemsOf(telling.error);

  function send() {
    const { question, by, to, within } = typed;
    const body = { question, by: by as (typeof ways)[number], to: to || null, withinMinutes: Number(within) };
    const onSuccess = () => {
      announce(words.sent);
      close();
    };
    telling.mutate({ params: { id: about.case }, body }, { onSuccess });
  }

  return (
    <Form submit={send} error={telling.error} startsAt="question" className={classes.form}>
      <Spoken>{words.saying}</Spoken>
      <ErrorNotice error={restOf(telling.error, ['question', 'to'])} />
      <TextArea
        label={words.question}
        description={words.questionAbout}
        withAsterisk
        minRows={3}
        maxLength={2000}
        error={problem('question')}
        {...text('question')}
      />
      <SegmentedControl
        aria-label={words.how}
        data={ways.map((value) => ({ value, label: byAsks[value] }))}
        {...choice('by')}
      />
      <Fields>
        <Select
          label={words.to}
          data={useWhom(about.client)}
          allowDeselect={false}
          error={problem('to')}
          {...choice('to')}
        />
        <Select label={words.within} data={useSpans()} allowDeselect={false} {...choice('within')} />
      </Fields>
      <p className={classes.about}>{words.about}</p>
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.send}
        </Button>
        <Button variant="default" onClick={close}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}

function useWhom(client: string) {
  const { ask, person } = useWords(consultationWords);
  const { data } = useAsk(getClient, { params: { client } });
  const people = data?.contacts ?? [];
  return [{ value: '', label: ask.first }, ...people.map(({ id, name }) => ({ value: id, label: person(name) }))];
}

function useSpans() {
  const words = useWords(consultationWords).ask;
  const say = useSay();
  return spans.map((minutes) => ({
    value: String(minutes),
    label: minutes < 60 ? words.minutes(say.number(minutes)) : words.hours(say.number(minutes / 60)),
  }));
}
