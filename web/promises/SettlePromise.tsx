import { type PromiseShown, settleOwnPromise, settlePromise } from '@denwaban/api/promises';
import { settlements } from '@denwaban/domain/promises';
import { Button, Radio, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './promises.module.css';
import { promiseWords } from './words.ts';

type Props = { promise: PromiseShown; door: 'agency' | 'company'; close: () => void };
type Result = (typeof settlements)[number];

/** Kept, broken, or taken back with the caller's knowledge. */
export function SettlePromise({ promise: { id }, door, close }: Props) {
  const words = useWords(promiseWords);
  const { typed, choice, text } = useTyped<{ result: Result; words: string }>({ result: 'kept', words: '' });
  const ours = useTell(settlePromise);
  const theirs = useTell(settleOwnPromise);
  const telling = door === 'agency' ? ours : theirs;
  function submit() {
    const onSuccess = () => {
      close();
      announce(words.kept);
    };
    telling.mutate({ params: { id }, body: typed }, { onSuccess });
  }
  return (
    <Form submit={submit} error={telling.error} className={classes.form}>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <Radio.Group label={words.result} {...choice('result')}>
        <div className={classes.options}>
          {settlements.map((result) => (
            <Radio key={result} value={result} label={words.state[result]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={words.why}
        withAsterisk={typed.result !== 'kept'}
        error={problemsOf(telling.error)('words')}
        {...text('words')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}
