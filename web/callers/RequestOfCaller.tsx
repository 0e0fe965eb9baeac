import { requestOfCaller } from '@denwaban/api/callers';
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

type Kind = 'disclosure' | 'correction';

/** A caller's request to see or correct what is kept of them, passed on to the client who decides. For the desk too. */
export function RequestOfCaller({ caller }: { caller: string }) {
  const words = useWords(callerWords);
  const [times, setTimes] = useState(0);
  return (
    <div className={classes.stack}>
      <p className={classes.about}>{words.requestAbout}</p>
      <Write key={times} caller={caller} sent={() => setTimes(times + 1)} />
    </div>
  );
}

function Write({ caller, sent }: { caller: string; sent: () => void }) {
  const words = useWords(callerWords);
  const { typed, text, choice } = useTyped({ kind: 'disclosure' as Kind, words: '' });
  const telling = useTell(requestOfCaller);
  const onSuccess = () => {
    announce(words.requested);
    sent();
  };
  const send = () => telling.mutate({ params: { id: caller }, body: typed }, { onSuccess });
  return (
    <Form submit={send} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <Radio.Group label={words.requestKindTitle} {...choice('kind')}>
        <div className={classes.pills}>
          <Radio value="disclosure" label={words.requestKind.disclosure} />
          <Radio value="correction" label={words.requestKind.correction} />
        </div>
      </Radio.Group>
      <TextArea
        label={words.requestWords}
        withAsterisk
        minRows={2}
        maxLength={2000}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" variant="default" loading={telling.isPending}>
          {words.requestSend}
        </Button>
      </Buttons>
    </Form>
  );
}
