import { addCallerNumber, type CallerFile, removeCallerNumber } from '@denwaban/api/callers';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  Buttons,
  ConfirmButton,
  ErrorNotice,
  Form,
  PhoneNumber,
  problemsOf,
  restOf,
  useTyped,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

/** By which numbers a caller is known. */
export function NumbersOfCaller({ file }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const { id, numbers, may } = file;
  const removing = useTell(removeCallerNumber);
  return (
    <div className={classes.stack}>
      <p className={classes.about}>{words.numbersAbout}</p>
      <ul className={classes.list}>
        {numbers.map((number) => (
          <li key={number} className={classes.line}>
            <PhoneNumber number={number} />
            {may.keep && (
              <ConfirmButton
                size="xs"
                variant="default"
                aria-label={words.removeNumber(formatNumber(number))}
                asks={words.removeNumberAsks}
                yes={words.remove}
                act={() => removing.mutate({ params: { id, number } })}
              >
                {words.remove}
              </ConfirmButton>
            )}
          </li>
        ))}
        {numbers.length === 0 && <li className={classes.none}>{words.numberless}</li>}
      </ul>
      <ErrorNotice error={removing.error} />
      {may.keep && <Add key={numbers.length} id={id} />}
    </div>
  );
}

function Add({ id }: { id: string }) {
  const words = useWords(callerWords);
  const { typed, text } = useTyped({ number: '' });
  const adding = useTell(addCallerNumber);
  const add = () => adding.mutate({ params: { id }, body: typed }, { onSuccess: () => announce(words.numberAdded) });
  return (
    <Form submit={add} error={adding.error} className={classes.form}>
      <ErrorNotice error={restOf(adding.error, ['number'])} />
      <TextInput
        type="tel"
        label={words.field.number}
        placeholder="03-1234-5678"
        error={problemsOf(adding.error)('number')}
        {...text('number')}
      />
      <Buttons>
        <Button type="submit" variant="default" loading={adding.isPending}>
          {words.addNumber}
        </Button>
      </Buttons>
    </Form>
  );
}
