import { dayOf, instantOf, isDay, isTime, timeOf } from '@denwaban/domain/hours';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../kit/clock/index.ts';
import classes from './instant.module.css';
import { readTime } from './read-time.ts';

export type Instant = ReturnType<typeof useInstant>;

/** An instant that somebody asks about, on a Tokyo clock; `at` is null while it is half typed. */
export function useInstant() {
  const now = useNow();
  const [date, setDate] = useState(dayOf(now));
  const [time, setTime] = useState(timeOf(now));
  return { date, setDate, time, setTime, at: isDay(date) && isTime(time) ? instantOf(date, time) : null };
}

type Props = { instant: Instant; words: { date: string; time: string } };

export function InstantFields({ instant: { date, setDate, time, setTime }, words }: Props) {
  return (
    <div className={classes.asked}>
      <TextInput
        type="date"
        size="sm"
        label={words.date}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        w={90}
        label={words.time}
        inputMode="numeric"
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={() => setTime(readTime(time))}
      />
    </div>
  );
}
