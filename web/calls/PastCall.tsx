import { enterCallAfterwards, type FindableClient } from '@denwaban/api/manual-calls';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { ErrorNotice, Fields, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './by-hand.module.css';
import { byHandWords } from './by-hand-words.ts';

type Props = {
  client: FindableClient | undefined;
  /** The caller's number, as it was typed. */
  from: string;
  entered: (call: string) => void;
};

type Choosing = { isPast: boolean; choose: (isPast: boolean) => void };

/** 後追い入力: a call that is over already, with its own times; its message is written down next. */
export function PastCall({ client, from, entered, isPast, choose }: Props & Choosing) {
  const words = useWords(byHandWords);
  return (
    <>
      <Checkbox label={words.past} checked={isPast} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
      {isPast && <Times client={client} from={from} entered={entered} />}
    </>
  );
}

function Times({ client, from, entered }: Props) {
  const words = useWords(byHandWords);
  const now = useNow();
  const [latest] = useState(`${dayOf(now)}T${timeOf(now)}`);
  const { typed, text } = useTyped({ beganAt: latest, endedAt: latest });
  const telling = useTell(enterCallAfterwards);
  const problem = problemsOf(telling.error);
  const enter = () => {
    if (client)
      telling.mutate({ body: { client: client.id, from, ...typed } }, { onSuccess: ({ call }) => entered(call) });
  };
  return (
    <div className={classes.past}>
      <ErrorNotice error={restOf(telling.error, ['beganAt', 'endedAt'])} />
      <Fields>
        <TextInput
          type="datetime-local"
          label={words.beganAt}
          max={latest}
          error={problem('beganAt')}
          {...text('beganAt')}
        />
        <TextInput
          type="datetime-local"
          label={words.endedAt}
          max={latest}
          error={problem('endedAt')}
          {...text('endedAt')}
        />
      </Fields>
      <Button disabled={!client || client.guidance !== null} loading={telling.isPending} onClick={enter}>
        {words.enter(client?.name ?? '')}
      </Button>
    </div>
  );
}
