import { tryNumber } from '@denwaban/api/trunks';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { ErrorNotice, Form } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { trunkWords } from './trunk-words.ts';
import classes from './trunks.module.css';

/** Whether a number would be rung by this trunk, without ringing it. */
export function TryNumber({ trunk }: { trunk: string }) {
  const words = useWords(trunkWords);
  const [number, setNumber] = useState('');
  const telling = useTell(tryNumber);
  const told = telling.data;
  return (
    <section className={classes.part}>
      <h3>{words.trial.title}</h3>
      <Form
        submit={() => telling.mutate({ params: { id: trunk }, body: { number } })}
        enterSubmits
        className={classes.trial}
      >
        <TextInput
          aria-label={words.trial.number}
          placeholder="03-1234-5678"
          type="tel"
          name="number"
          value={number}
          onChange={({ currentTarget }) => {
            telling.reset();
            setNumber(currentTarget.value);
          }}
        />
        <Button type="submit" variant="default" loading={telling.isPending} disabled={number.trim() === ''}>
          {words.trial.test}
        </Button>
      </Form>
      <div aria-live="polite">
        <ErrorNotice error={telling.error} />
        {told && (
          <p className={classes.may}>{words.trial.may(formatNumber(told.number), words.destination[told.leadsTo])}</p>
        )}
      </div>
    </section>
  );
}
