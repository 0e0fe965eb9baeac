import type { DutyDay } from '@denwaban/domain/duties';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './duties.module.css';
import type { Shared } from './RosterEditor.tsx';
import { Turns } from './Turns.tsx';
import { dutyWords } from './words.ts';

type Props = Shared & {
  days: DutyDay[];
  put: (days: DutyDay[]) => void;
  /** Days before it are out of the way until asked for. */
  today: string;
};

/** Days with turns of their own. */
export function Days({ days, put, today, ...shared }: Props) {
  const words = useWords(dutyWords);
  const say = useSay();
  const [isPastShown, showPast] = useState(false);
  const isPast = ({ date }: DutyDay) => date !== '' && date < today;
  const past = days.filter(isPast).length;
  return (
    <>
      <p className={classes.about}>{days.length === 0 ? words.noDays : words.daysAbout}</p>
      {past > 0 && !isPastShown && (
        <Button variant="subtle" size="compact-sm" onClick={() => showPast(true)}>
          {words.past(say.number(past))}
        </Button>
      )}
      {days.map((day, at) =>
        isPast(day) && !isPastShown ? null : (
          <OneDay
            // biome-ignore lint/suspicious/noArrayIndexKey: a date may be missing or there twice while it is typed
            key={at}
            {...shared}
            field={`days.${at}`}
            day={day}
            put={(changed) => put(days.map((each, place) => (place === at ? changed : each)))}
            remove={() => put(days.filter((_, place) => place !== at))}
          />
        ),
      )}
      <Button
        variant="default"
        size="sm"
        mt="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put([...days, { date: '', turns: [], why: '' }])}
      >
        {words.addDay}
      </Button>
    </>
  );
}

type OneProps = Shared & { field: string; day: DutyDay; put: (day: DutyDay) => void; remove: () => void };

function OneDay({ field, day, put, remove, ...shared }: OneProps) {
  const words = useWords(dutyWords);
  const say = useSay();
  const { date, turns, why } = day;
  const name = date ? say.day(date) : words.date;
  return (
    <div className={classes.single}>
      <div className={classes.head}>
        <TextInput
          type="date"
          size="sm"
          name={`${field}.date`}
          aria-label={words.date}
          value={date}
          error={shared.problem(`${field}.date`)}
          onChange={(event) => put({ ...day, date: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          name={`${field}.why`}
          aria-label={`${name} ${words.why}`}
          placeholder={words.whyExample}
          value={why}
          onChange={(event) => put({ ...day, why: event.currentTarget.value })}
        />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.removeDay(name)} onClick={remove}>
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      </div>
      <Turns
        {...shared}
        day={name}
        field={`${field}.turns`}
        turns={turns}
        put={(changed) => put({ ...day, turns: changed })}
      />
    </div>
  );
}
