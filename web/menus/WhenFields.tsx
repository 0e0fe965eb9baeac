import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { readTime } from '../hours/read-time.ts';
import { hoursWords } from '../hours/words.ts';
import { useWords } from '../kit/words/index.ts';
import type { DraftTimes } from './draft.ts';
import { menuFormWords } from './form-words.ts';
import classes from './menus.module.css';
import type { ProblemAt } from './Problem.tsx';

type Props = {
  when: DraftTimes;
  field: string;
  problem: ProblemAt;
  put: (change: Partial<DraftTimes>) => void;
};

const kinds = ['always', 'in_hours', 'out_of_hours', 'from_to'] as const;

/** When a part holds. */
export function WhenFields({ when, field, problem, put }: Props) {
  const words = useWords(menuFormWords);
  return (
    <>
      <NativeSelect
        name={field}
        label={words.when}
        size="md"
        error={problem(field)}
        value={when.is}
        data={kinds.map((value) => ({ value, label: words.whenAs[value] }))}
        onChange={({ currentTarget: { value } }) => put({ is: value as DraftTimes['is'] })}
      />
      {when.is === 'from_to' && <FromTo when={when} field={field} problem={problem} put={put} />}
    </>
  );
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function FromTo({ when: { days, from, to, holidays }, field, problem, put }: Props) {
  const words = useWords(menuFormWords);
  const { day, dayName } = useWords(hoursWords);
  return (
    <div className={classes.times}>
      <Checkbox.Group
        label={words.days}
        error={problem(`${field}.days`)}
        value={[...days]}
        onChange={(chosen) => put({ days: weekdays.filter((each) => chosen.includes(each)) })}
      >
        <div className={classes.days}>
          {weekdays.map((each) => (
            <Checkbox key={each} name={`${field}.days`} value={each} label={day[each]} aria-label={dayName[each]} />
          ))}
          <Checkbox
            name={`${field}.holidays`}
            className={classes.holidays}
            label={words.holidays}
            checked={holidays}
            onChange={({ currentTarget }) => put({ holidays: currentTarget.checked })}
          />
        </div>
      </Checkbox.Group>
      <div className={classes.clock}>
        <Time
          name={`${field}.from`}
          label={words.from}
          time={from}
          problem={problem}
          put={(typed) => put({ from: typed })}
        />
        <Time
          name={`${field}.to`}
          label={words.to}
          about={words.toAbout}
          time={to}
          problem={problem}
          put={(typed) => put({ to: typed })}
        />
      </div>
    </div>
  );
}

type TimeProps = {
  name: string;
  label: string;
  about?: string;
  time: string;
  problem: ProblemAt;
  put: (typed: string) => void;
};

function Time({ name, label, about, time, problem, put }: TimeProps) {
  return (
    <TextInput
      name={name}
      label={label}
      description={about}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      error={problem(name)}
      value={time}
      onChange={({ currentTarget }) => put(currentTarget.value)}
      onBlur={() => put(readTime(time))}
    />
  );
}
