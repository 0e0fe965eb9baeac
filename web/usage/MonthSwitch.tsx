import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../kit/words/index.ts';
import { monthBeside } from './days.ts';
import classes from './usage.module.css';
import { usageWords } from './words.ts';

/** The month shown, kept in the address, and those before and after it; `last` is this month. */
export function MonthSwitch({ month, last }: { month: string; last: string }) {
  const words = useWords(usageWords);
  const navigate = useNavigate();
  const [year, number] = month.split('-') as [string, string];
  const go = (step: -1 | 1) => () => void navigate({ to: '.', search: { month: monthBeside(month, step) } });
  return (
    <div className={classes.months}>
      <ActionIcon variant="default" size={44} aria-label={words.earlier} onClick={go(-1)}>
        <IconChevronLeft size={20} stroke={1.7} />
      </ActionIcon>
      <h2 className={classes.month} aria-live="polite">
        {words.month(year, String(Number(number)))}
      </h2>
      <ActionIcon variant="default" size={44} aria-label={words.later} disabled={month >= last} onClick={go(1)}>
        <IconChevronRight size={20} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}
