import { type CallbackShown, settleCallback } from '@denwaban/api/callbacks';
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './callbacks.module.css';
import { callbackWords } from './words.ts';

const results = ['called_back', 'no_answer', 'not_needed', 'pass_on'] as const;
type Result = (typeof results)[number];

/** The client told us on the telephone how a callback ended; we note it for them. */
export function ToldByPhone({ callback: { id } }: { callback: CallbackShown }) {
  const words = useWords(callbackWords);
  const [isOpen, setOpen] = useState(false);
  const { typed, text, choice } = useTyped<{ result: Result; words: string }>({ result: 'called_back', words: '' });
  const telling = useTell(settleCallback);
  const problem = problemsOf(telling.error);

  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.told.open}
      </Button>
    );
  }

  function keep() {
    const onSuccess = () => {
      setOpen(false);
      announce(words.told.kept);
    };
    telling.mutate({ params: { id }, body: typed }, { onSuccess });
  }

  return (
    <Form submit={keep} error={telling.error} className={classes.told}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <Radio.Group label={words.told.title} {...choice('result')}>
        <div className={classes.results}>
          {results.map((result) => (
            <Radio key={result} value={result} label={words.result[result]} />
          ))}
        </div>
      </Radio.Group>
      <TextArea
        label={typed.result === 'pass_on' ? words.told.passOnWords : words.told.words}
        withAsterisk={typed.result === 'pass_on'}
        minRows={2}
        error={problem('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.told.keep}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.told.back}
        </Button>
      </Buttons>
    </Form>
  );
}
