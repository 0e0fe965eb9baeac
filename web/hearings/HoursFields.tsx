import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Periods } from '../hours/Periods.tsx';
import { hoursWords } from '../hours/words.ts';
import { OneOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './hearings.module.css';
import { Row } from './Row.tsx';
import type { Part } from './SheetFields.tsx';
import { sheetWords } from './sheet-words.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function HoursFields({ sheet, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  const { day, dayName } = useWords(hoursWords);
  const { week, holidays } = sheet;
  return (
    <div className={classes.fields}>
      <p className={classes.about}>{ask.hours}</p>
      <div>
        {weekdays.map((weekday) => (
          <div key={weekday} className={classes.day}>
            <strong aria-hidden>{day[weekday]}</strong>
            <Periods
              day={dayName[weekday]}
              field={`week.${weekday}`}
              periods={week[weekday]}
              put={(periods) => put({ week: { ...week, [weekday]: periods } })}
              problem={problem}
            />
          </div>
        ))}
      </div>
      <div className={classes.row}>
        <span>{ask.holidays}</span>
        <OneOf
          label={ask.holidays}
          values={['as_weekday', 'closed']}
          words={ask.holiday}
          chosen={holidays === 'as_weekday' ? 'as_weekday' : 'closed'}
          choose={(value) => put({ holidays: value === 'as_weekday' ? 'as_weekday' : [] })}
        />
      </div>
      <Closures {...{ sheet, put, problem }} />
    </div>
  );
}

function Closures({ sheet: { exceptions }, put, problem }: Part) {
  const { ask } = useWords(sheetWords);
  const change = (at: number, edit: Partial<(typeof exceptions)[number]>) =>
    put({ exceptions: exceptions.map((each, place) => (place === at ? { ...each, ...edit } : each)) });
  return (
    <div>
      <p className={classes.label}>{ask.exceptions}</p>
      {exceptions.map(({ date, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a date may be missing or there twice while it is typed
        <Row key={at} remove={() => put({ exceptions: exceptions.filter((_, place) => place !== at) })}>
          <TextInput
            type="date"
            aria-label={ask.date}
            value={date}
            onChange={({ currentTarget }) => change(at, { date: currentTarget.value })}
            error={problem(`exceptions.${at}.date`)}
          />
          <TextInput
            aria-label={ask.why}
            placeholder={ask.why}
            maxLength={200}
            value={why}
            onChange={({ currentTarget }) => change(at, { why: currentTarget.value })}
            error={problem(`exceptions.${at}.why`)}
          />
        </Row>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put({ exceptions: [...exceptions, { date: '', periods: [], why: '' }] })}
      >
        {ask.addDate}
      </Button>
    </div>
  );
}
