import type { AnswerOf } from '@denwaban/api/endpoint';
import { getFloor, handOver } from '@denwaban/api/handovers';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './handovers.module.css';
import { Lines } from './Line.tsx';
import { handoverWords } from './words.ts';

/** 次の人に引き継ぐ: one's own promises are ticked to begin with. */
export function GiveHandover() {
  const asked = useAsk(getFloor, {}, { about: ['promise', 'callback'] });
  const [times, setTimes] = useState(0);
  return (
    <Answered asked={asked}>
      {(floor) => <Give key={times} floor={floor} done={() => setTimes((before) => before + 1)} />}
    </Answered>
  );
}

function Give({ floor: { items, people }, done }: { floor: AnswerOf<typeof getFloor>; done: () => void }) {
  const words = useWords(handoverWords);
  const telling = useTell(handOver);
  const [said, setSaid] = useState('');
  const [to, setTo] = useState('');
  const { ticked, tick } = useTicks(items.filter(({ mine }) => mine).map(({ id }) => id));
  const problem = problemsOf(telling.error);

  function send() {
    const lines = items.filter(({ id }) => ticked.has(id)).map(({ kind, id }) => ({ kind, id }));
    const onSuccess = () => {
      announce(words.given);
      done();
    };
    telling.mutate({ body: { to: to || null, words: said, lines } }, { onSuccess });
  }

  return (
    <Form submit={send} error={telling.error} className={classes.form}>
      <p className={classes.note}>{words.giveAbout}</p>
      <ErrorNotice error={restOf(telling.error, ['words', 'to'])} />
      {items.length === 0 ? (
        <p className={classes.note}>{words.itemsNone}</p>
      ) : (
        <Lines items={items} ticks={{ ticked, tick }} />
      )}
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsAbout}
        minRows={3}
        maxLength={2000}
        value={said}
        error={problem('words')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Select
        name="to"
        label={words.to}
        data={[{ value: '', label: words.anyone }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        value={to}
        error={problem('to')}
        onChange={(chosen) => setTo(chosen ?? '')}
        allowDeselect={false}
        maw={320}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.send}
        </Button>
      </Buttons>
    </Form>
  );
}

/** Which lines are ticked. */
export function useTicks(start: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(start));
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  return { ticked, tick };
}
