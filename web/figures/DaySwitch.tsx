import { addDays, isDay } from '@denwaban/domain/hours';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './figures.module.css';
import { figureWords } from './words.ts';

type Props = { day: string; today: string; until: string | undefined; choose: (day: string) => void };

/** The day shown, and those before and after it. */
export function DaySwitch({ day, today, until, choose }: Props) {
  const words = useWords(figureWords);
  const say = useSay();
  return (
    <div className={classes.days}>
      <ActionIcon variant="default" size={36} aria-label={words.earlier} onClick={() => choose(addDays(day, -1))}>
        <IconChevronLeft size={18} stroke={1.7} />
      </ActionIcon>
      <TextInput
        type="date"
        size="sm"
        aria-label={words.day}
        value={day}
        max={today}
        onChange={({ currentTarget: { value } }) => isDay(value) && value <= today && choose(value)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={words.later}
        disabled={day >= today}
        onClick={() => choose(addDays(day, 1))}
      >
        <IconChevronRight size={18} stroke={1.7} />
      </ActionIcon>
      <span className={classes.until}>
        {say.day(day)} {until && (day === today ? words.until(say.time(until)) : words.whole)}
      </span>
    </div>
  );
}
