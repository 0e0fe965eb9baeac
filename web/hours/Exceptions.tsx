import type { Exception } from '@denwaban/domain/hours';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import type { Problem } from './CalendarEditor.tsx';
import classes from './hours.module.css';
import { Periods } from './Periods.tsx';
import { hoursWords } from './words.ts';

type Props = {
  exceptions: Exception[];
  put: (exceptions: Exception[]) => void;
  problem: Problem;
  /** Days before it are out of the way until asked for. */
  today: string;
};

/** Dates with hours of their own. */
export function Exceptions({ exceptions, put, problem, today }: Props) {
  const words = useWords(hoursWords);
  const say = useSay();
  const [isPastShown, showPast] = useState(false);
  const isPast = ({ date }: Exception) => date !== '' && date < today;
  const past = exceptions.filter(isPast).length;
  return (
    <>
      <p className={classes.about}>{words.exceptionsAbout}</p>
      {exceptions.length === 0 && <p className={classes.about}>{words.noExceptions}</p>}
      {past > 0 && !isPastShown && (
        <Button variant="subtle" size="compact-sm" onClick={() => showPast(true)}>
          {words.past(say.number(past))}
        </Button>
      )}
      <div className={classes.exceptions}>
        {exceptions.map((exception, at) =>
          isPast(exception) && !isPastShown ? null : (
            <One
              // biome-ignore lint/suspicious/noArrayIndexKey: a date may be missing or there twice while it is typed
              key={at}
              at={at}
              exception={exception}
              put={(changed) => put(exceptions.map((each, place) => (place === at ? changed : each)))}
              remove={() => put(exceptions.filter((_, place) => place !== at))}
              problem={problem}
            />
          ),
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put([...exceptions, { date: '', periods: [], why: '' }])}
      >
        {words.addException}
      </Button>
    </>
  );
}

type OneProps = {
  at: number;
  exception: Exception;
  put: (exception: Exception) => void;
  remove: () => void;
  problem: Problem;
};

function One({ at, exception, put, remove, problem }: OneProps) {
  const words = useWords(hoursWords);
  const say = useSay();
  const { date, periods, why } = exception;
  const field = `exceptions.${at}`;
  const name = date ? say.day(date) : words.date;
  return (
    <div className={classes.exception}>
      <TextInput
        type="date"
        size="sm"
        name={`${field}.date`}
        aria-label={words.date}
        value={date}
        error={problem(`${field}.date`)}
        onChange={(event) => put({ ...exception, date: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        name={`${field}.why`}
        aria-label={`${name} ${words.why}`}
        placeholder={words.whyExample}
        value={why}
        error={problem(`${field}.why`)}
        onChange={(event) => put({ ...exception, why: event.currentTarget.value })}
      />
      <Periods
        day={name}
        field={`${field}.periods`}
        periods={periods}
        put={(changed) => put({ ...exception, periods: changed })}
        problem={problem}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeException(name)} onClick={remove}>
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
