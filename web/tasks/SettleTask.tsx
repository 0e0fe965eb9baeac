import {
  declineOwnTask,
  declineTask,
  ownTaskDone,
  reopenOwnTask,
  reopenTask,
  type TaskShown,
  taskDone,
} from '@denwaban/api/tasks';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './tasks.module.css';
import { taskWords } from './words.ts';

type Props = { task: TaskShown; door: 'agency' | 'company'; settled?: ((task: TaskShown) => void) | undefined };

const doors = {
  agency: { done: taskDone, decline: declineTask, reopen: reopenTask },
  company: { done: ownTaskDone, decline: declineOwnTask, reopen: reopenOwnTask },
};

/** Done in one tap, taken back in one; declined in words. */
export function SettleTask({ task: { id, may }, door, settled }: Props) {
  const words = useWords(taskWords);
  const [isDeclining, setDeclining] = useState(false);
  const finishing = useTell(doors[door].done);
  const declining = useTell(doors[door].decline);
  const reopening = useTell(doors[door].reopen);
  const onSuccess = (task: TaskShown) => {
    setDeclining(false);
    announce(words.noted[task.state]);
    settled?.(task);
  };
  const params = { id };

  if (isDeclining)
    return (
      <Declining
        telling={declining}
        send={(said) => declining.mutate({ params, body: { words: said } }, { onSuccess })}
        leave={() => setDeclining(false)}
      />
    );
  return (
    <>
      <div className={classes.acts}>
        {may.done && (
          <Button
            size="md"
            leftSection={<IconCheck size={20} stroke={1.8} />}
            loading={finishing.isPending}
            onClick={() => finishing.mutate({ params, body: { words: '' } }, { onSuccess })}
          >
            {words.doneAs}
          </Button>
        )}
        {may.decline && (
          <Button size="md" variant="default" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        )}
        {may.reopen && (
          <Button
            size="md"
            variant="default"
            leftSection={<IconArrowBackUp size={18} stroke={1.7} />}
            loading={reopening.isPending}
            onClick={() => reopening.mutate({ params }, { onSuccess })}
          >
            {words.undo}
          </Button>
        )}
      </div>
      <ErrorNotice error={finishing.error ?? reopening.error} />
    </>
  );
}

type DecliningProps = {
  telling: { error: unknown; isPending: boolean };
  send: (words: string) => void;
  leave: () => void;
};

function Declining({ telling: { error, isPending }, send, leave }: DecliningProps) {
  const words = useWords(taskWords);
  const [said, setSaid] = useState('');
  return (
    <Form submit={() => send(said)} startsAt="words" error={error} className={classes.form}>
      <ErrorNotice error={restOf(error, ['words'])} />
      <TextArea
        name="words"
        label={words.declineWords}
        description={words.declineAbout}
        withAsterisk
        minRows={3}
        maxLength={2000}
        value={said}
        error={problemsOf(error)('words')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Buttons>
        <Button type="submit" loading={isPending}>
          {words.declineSend}
        </Button>
        <Button variant="default" onClick={leave}>
          {words.back}
        </Button>
      </Buttons>
    </Form>
  );
}
