import type { Period } from '@denwaban/domain/hours';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useSay, useWords } from '../kit/words/index.ts';
import type { Problem } from './CalendarEditor.tsx';
import classes from './hours.module.css';
import { readTime } from './read-time.ts';
import { hoursWords } from './words.ts';

type Props = {
  /** Whose periods they are, for screen readers. */
  day: string;
  /** The path of these periods in the calendar, as problems name it. */
  field: string;
  periods: Period[];
  put: (periods: Period[]) => void;
  problem: Problem;
};

/** The periods of one day; none of them is a day off. */
export function Periods({ day, field, periods, put, problem }: Props) {
  const words = useWords(hoursWords);
  const say = useSay();
  const change = (at: number, edge: Partial<Period>) =>
    put(periods.map((period, each) => (each === at ? { ...period, ...edge } : period)));
  return (
    <div className={classes.periods}>
      {periods.length === 0 && <span className={classes.closed}>{words.closed}</span>}
      {periods.map((period, at) => {
        const number = say.number(at + 1);
        const said = problem(`${field}.${at}.from`) ?? problem(`${field}.${at}.to`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place; it has no name
          <div key={at} className={classes.period}>
            <Time
              name={`${field}.${at}.from`}
              label={words.from(day, number)}
              time={period.from}
              isWrong={problem(`${field}.${at}.from`) !== undefined}
              put={(from) => change(at, { from })}
            />
            <span aria-hidden>〜</span>
            <Time
              name={`${field}.${at}.to`}
              label={words.to(day, number)}
              time={period.to}
              isWrong={problem(`${field}.${at}.to`) !== undefined}
              put={(to) => change(at, { to })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removePeriod(day, number)}
              onClick={() => put(periods.filter((_, each) => each !== at))}
            >
              <IconX size={16} />
            </ActionIcon>
            {said && (
              <span className={classes.problem} role="alert">
                {said}
              </span>
            )}
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        aria-label={words.addPeriodTo(day)}
        onClick={() => put([...periods, following(periods)])}
      >
        {words.addPeriod}
      </Button>
    </div>
  );
}

type TimeProps = { name: string; label: string; time: string; isWrong: boolean; put: (time: string) => void };

function Time({ name, label, time, isWrong, put }: TimeProps) {
  return (
    <TextInput
      name={name}
      size="sm"
      w={76}
      aria-label={label}
      inputMode="numeric"
      value={time}
      error={isWrong}
      onChange={(event) => put(event.currentTarget.value)}
      onBlur={() => put(readTime(time))}
    />
  );
}

/** What most desks would add next: a morning, then an afternoon, then an evening. */
function following(periods: readonly Period[]): Period {
  const usual = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
    { from: '18:00', to: '21:00' },
  ];
  const last = periods.at(-1);
  return usual.find(({ from }) => !last || from >= last.to) ?? { from: '21:00', to: '24:00' };
}
