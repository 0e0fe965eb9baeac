import { openTask } from '@denwaban/api/tasks';
import { type TaskKind, taskKinds } from '@denwaban/domain/tasks';
import { Button, Radio, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  Dialog,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  restOf,
  TextArea,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './tasks.module.css';
import { taskWords } from './words.ts';

type Known = { product?: string; orderNumber?: string } | undefined;
type Props = { about: string; known?: Known; opened: boolean; close: () => void };

/** Asks the client of a case to do something. */
export function NewTask({ opened, ...props }: Props) {
  const words = useWords(taskWords).form;
  return (
    <Dialog title={words.title} opened={opened} close={props.close}>
      {opened && <Fill {...props} />}
    </Dialog>
  );
}

const fields = ['kind', 'words', 'product', 'orderNumber', 'yen'];

function Fill({ about, known, close }: Omit<Props, 'opened'>) {
  const words = useWords(taskWords);
  const telling = useTell(openTask);
  const start = { kind: 'replacement' as TaskKind, words: '', product: '', orderNumber: '', yen: '', ...known };
  const { typed, text, choice } = useTyped(start);
  const problem = problemsOf(telling.error);

  function send() {
    const onSuccess = () => {
      announce(words.asked);
      close();
    };
    telling.mutate({ params: { id: about }, body: { ...typed, yen: yenOf(typed.yen) } }, { onSuccess });
  }

  return (
    <Form submit={send} error={telling.error} startsAt="words" className={classes.form}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <Radio.Group label={words.form.kind} {...choice('kind')}>
        <div className={classes.acts}>
          {taskKinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.kind[kind]} />
          ))}
        </div>
      </Radio.Group>
      <TextArea
        label={words.form.words}
        description={words.form.wordsAbout}
        withAsterisk
        minRows={3}
        maxLength={2000}
        error={problem('words')}
        {...text('words')}
      />
      <Fields>
        <TextInput
          label={words.form.product}
          withAsterisk={typed.kind === 'replacement'}
          maxLength={200}
          error={problem('product')}
          {...text('product')}
        />
        <TextInput
          label={words.form.orderNumber}
          maxLength={200}
          error={problem('orderNumber')}
          {...text('orderNumber')}
        />
        <TextInput
          label={words.form.yen}
          withAsterisk={typed.kind === 'refund'}
          inputMode="numeric"
          error={problem('yen')}
          {...text('yen')}
        />
      </Fields>
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.form.send}
        </Button>
      </Buttons>
    </Form>
  );
}

/** `１,２００円` is 1200; what is no amount is left to the server to refuse. */
function yenOf(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/[\s,円¥]/g, '');
  if (digits === '') return null;
  const yen = Number(digits);
  return Number.isFinite(yen) ? yen : 0;
}
