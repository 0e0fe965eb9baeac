import type { TimeOfDay } from '@denwaban/domain/scripts';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useSay, useWords } from '../../kit/words/index.ts';
import { agreedWords } from './agreed-words.ts';
import classes from './editor.module.css';

type Props = {
  times: TimeOfDay[];
  put: (times: TimeOfDay[]) => void;
  said: (part: string) => string | undefined;
};

const days = ['every', 'weekdays', 'days_off'] as const;

/** The times of day something is for; none is always. A night is two of them, before and after midnight. */
export function TimesOfDay({ times, put, said }: Props) {
  const words = useWords(agreedWords).times;
  const say = useSay();
  return (
    <div className={classes.times}>
      <span className={classes.timesName}>{words.title}</span>
      {times.length === 0 && <span className={classes.glance}>{words.always}</span>}
      {times.map((time, at) => {
        const change = (part: Partial<TimeOfDay>) => put(times.with(at, { ...time, ...part }));
        const place = say.number(at + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a time of day has no other name than its place
          <div key={at} className={classes.time}>
            <Select
              size="sm"
              aria-label={words.daysOf(place)}
              data={days.map((value) => ({ value, label: words.days[value] }))}
              allowDeselect={false}
              value={time.days}
              onChange={(chosen) => change({ days: chosen as TimeOfDay['days'] })}
            />
            {(['from', 'to'] as const).map((edge) => (
              <TextInput
                key={edge}
                size="sm"
                aria-label={words[edge](place)}
                placeholder={edge === 'from' ? '18:00' : '24:00'}
                value={time[edge]}
                error={said(`onlyAt.${at}.${edge}`)}
                onChange={(event) => change({ [edge]: event.currentTarget.value.normalize('NFKC') })}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.remove(place)}
              onClick={() => put(times.toSpliced(at, 1))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => put([...times, { days: 'every', from: '18:00', to: '24:00' }])}
      >
        {words.add}
      </Button>
    </div>
  );
}
