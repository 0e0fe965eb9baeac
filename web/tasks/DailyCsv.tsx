import { Button, TextInput } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useNow } from '../kit/clock/index.ts';
import { dayOf, useWords } from '../kit/words/index.ts';
import classes from './tasks.module.css';
import { taskWords } from './words.ts';

/** The replacements and refunds of one day, as a file. `path` is where it is got below /api, without the day. */
export function DailyCsv({ path }: { path: string }) {
  const words = useWords(taskWords).csv;
  const today = dayOf(useNow());
  const [day, setDay] = useState(today);
  return (
    <div className={classes.csv} title={words.about}>
      <TextInput
        type="date"
        aria-label={words.day}
        value={day}
        max={today}
        required
        onChange={(event) => setDay(event.currentTarget.value || today)}
      />
      <Button
        component="a"
        href={`/api${path}?day=${day}`}
        download
        variant="default"
        leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />}
      >
        {words.get}
      </Button>
    </div>
  );
}
