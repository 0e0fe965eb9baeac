import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ErrorNotice, Form, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './routing.module.css';
import { routingWords } from './words.ts';

type Props = { error: unknown; isPending: boolean; leave: (reason: string) => void };

/** Why one steps away: a usual reason in one press, any other in words. */
export function Reasons({ error, isPending, leave }: Props) {
  const words = useWords(routingWords).reason;
  const [reason, setReason] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Form submit={() => leave(reason)} enterSubmits error={error} className={classes.reasons}>
      <p className={classes.title}>{words.title}</p>
      <div className={classes.usual}>
        {Object.entries(words.usual).map(([key, usual], at) => (
          <Button
            key={key}
            variant="default"
            ref={at === 0 ? first : undefined}
            disabled={isPending}
            onClick={() => leave(usual)}
          >
            {usual}
          </Button>
        ))}
      </div>
      <TextInput
        name="reason"
        label={words.other}
        value={reason}
        maxLength={200}
        error={problemsOf(error)('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending}>
        {words.go}
      </Button>
      <ErrorNotice error={restOf(error, ['reason'])} />
    </Form>
  );
}
