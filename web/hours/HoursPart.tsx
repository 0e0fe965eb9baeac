import { getHours, setHours } from '@denwaban/api/hours';
import { type Calendar, checkCalendar, dayOf, usualHours } from '@denwaban/domain/hours';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, announce, Beside, Buttons, ErrorNotice, Form, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Exceptions } from './Exceptions.tsx';
import classes from './hours.module.css';
import { Periods } from './Periods.tsx';
import { Preview } from './Preview.tsx';
import { SwitchoverLine } from './SwitchoverLine.tsx';
import { hoursWords } from './words.ts';

type Props = { client: string; mayEdit: boolean };

/** When a client is there; beside it, what that would mean for a call. */
export function HoursPart({ client, mayEdit }: Props) {
  const asked = useAsk(getHours, { params: { client } });
  return (
    <Answered asked={asked}>
      {({ calendar, switchover }) => (
        <>
          <SwitchoverLine switchover={switchover} />
          <Editor client={client} kept={calendar} mayEdit={mayEdit} />
        </>
      )}
    </Answered>
  );
}

function Editor({ client, kept, mayEdit }: Props & { kept: Calendar }) {
  const words = useWords(hoursWords);
  const [calendar, put] = useState(kept);
  const telling = useTell(setHours);
  const problems = checkCalendar(calendar);
  const problem = useProblem(problems);
  const isChanged = JSON.stringify(calendar) !== JSON.stringify(kept);
  const save = () => telling.mutate({ params: { client }, body: calendar }, { onSuccess: () => announce(words.saved) });
  return (
    <Form submit={save} error={telling.error}>
      <Beside aside={<Preview calendar={calendar} isBroken={problems.length > 0} />}>
        <fieldset disabled={!mayEdit} className={classes.parts}>
          <ErrorNotice error={problems.length > 0 ? undefined : telling.error} />
          <Sheet title={words.week}>
            <p className={classes.about}>{words.weekAbout}</p>
            <Week calendar={calendar} put={put} problem={problem} />
          </Sheet>
          <Sheet title={words.holidays}>
            <Holidays calendar={calendar} put={put} problem={problem} />
          </Sheet>
          <Sheet title={words.exceptions}>
            <Exceptions
              exceptions={calendar.exceptions}
              put={(exceptions) => put({ ...calendar, exceptions })}
              problem={problem}
              today={dayOf(useNow())}
            />
          </Sheet>
          {mayEdit && (
            <Buttons>
              <Button type="submit" size="md" loading={telling.isPending} disabled={problems.length > 0}>
                {words.save}
              </Button>
              {isChanged && <span className={classes.unsaved}>{words.unsaved}</span>}
            </Buttons>
          )}
        </fieldset>
      </Beside>
    </Form>
  );
}

export type Problem = (field: string) => string | undefined;

function useProblem(problems: { field: string; code: string }[]): Problem {
  const words: Record<string, string> & { other: string } = useWords(hoursWords).problem;
  return (field) => {
    const found = problems.find((problem) => problem.field === field);
    return found && (words[found.code] ?? words.other);
  };
}

type PartProps = { calendar: Calendar; put: (calendar: Calendar) => void; problem: Problem };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const likeMonday = ['tue', 'wed', 'thu', 'fri'] as const;

function Week({ calendar, put, problem }: PartProps) {
  const words = useWords(hoursWords);
  const { week } = calendar;
  const copy = () => {
    const copied = Object.fromEntries(likeMonday.map((day) => [day, week.mon.map((period) => ({ ...period }))]));
    put({ ...calendar, week: { ...week, ...copied } });
  };
  return (
    <>
      <div className={classes.week}>
        {weekdays.map((day) => (
          <div key={day} className={classes.day}>
            <span className={classes.dayName} data-day={day} aria-hidden>
              {words.day[day]}
            </span>
            <Periods
              day={words.dayName[day]}
              field={`week.${day}`}
              periods={week[day]}
              put={(periods) => put({ ...calendar, week: { ...week, [day]: periods } })}
              problem={problem}
            />
          </div>
        ))}
      </div>
      <Button variant="subtle" size="sm" onClick={copy}>
        {words.copy}
      </Button>
    </>
  );
}

function Holidays({ calendar, put, problem }: PartProps) {
  const words = useWords(hoursWords);
  const { holidays } = calendar;
  const kind = holidays === 'as_weekday' ? holidays : holidays.length === 0 ? 'closed' : 'own';
  const choose = (chosen: string) => put({ ...calendar, holidays: holidaysOf(chosen as typeof kind) });
  return (
    <>
      <p className={classes.about}>{words.holidaysAbout}</p>
      <SegmentedControl
        aria-label={words.holidays}
        value={kind}
        onChange={choose}
        data={(['as_weekday', 'closed', 'own'] as const).map((value) => ({
          value,
          label: words.holidayKinds[value],
        }))}
      />
      {kind === 'own' && holidays !== 'as_weekday' && (
        <div className={classes.own}>
          <Periods
            day={words.holiday}
            field="holidays"
            periods={holidays}
            put={(periods) => put({ ...calendar, holidays: periods })}
            problem={problem}
          />
        </div>
      )}
    </>
  );
}

function holidaysOf(kind: 'as_weekday' | 'closed' | 'own'): Calendar['holidays'] {
  switch (kind) {
    case 'as_weekday':
      return 'as_weekday';
    case 'closed':
      return [];
    case 'own':
      return usualHours.week.mon;
  }
}
