import type { ContactShown } from '@denwaban/api/contacts';
import { checkRoster, type Roster, type Turn } from '@denwaban/domain/duties';
import { dayOf } from '@denwaban/domain/hours';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { hoursWords } from '../hours/words.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Beside, Buttons, ErrorNotice, Form, OneOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Days } from './Days.tsx';
import classes from './duties.module.css';
import { Told } from './Told.tsx';
import { Turns } from './Turns.tsx';
import { dutyWords } from './words.ts';

type Props = {
  kept: Roster;
  contacts: readonly ContactShown[];
  mayEdit: boolean;
  save: (roster: Roster, done: () => void) => void;
  error: Error | null;
  isPending: boolean;
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The week, the holidays and single days; beside them, who would be told. */
export function RosterEditor({ kept, contacts, mayEdit, save, error, isPending }: Props) {
  const words = useWords(dutyWords);
  const { day: dayShort, dayName } = useWords(hoursWords);
  const [roster, put] = useState(kept);
  const people = contacts.toSorted((one, other) => one.order - other.order);
  const problems = checkRoster(
    roster,
    people.map(({ id }) => id),
  );
  const problem = useProblem(problems);
  const isChanged = JSON.stringify(roster) !== JSON.stringify(kept);
  const set = (day: (typeof weekdays)[number], turns: Turn[]) =>
    put({ ...roster, week: { ...roster.week, [day]: turns } });
  const shared = { people, problem };
  return (
    <Form submit={() => save(roster, () => announce(words.saved))} error={error}>
      <Beside aside={<Told roster={roster} contacts={contacts} isBroken={problems.length > 0} />}>
        <fieldset disabled={!mayEdit} className={classes.parts}>
          <ErrorNotice error={problems.length > 0 ? undefined : error} />
          <Sheet title={words.week}>
            <p className={classes.about}>{words.weekAbout}</p>
            {weekdays.map((day) => (
              <div key={day} className={classes.day}>
                <span className={classes.dayName} aria-hidden>
                  {dayShort[day]}
                </span>
                <Turns
                  {...shared}
                  day={dayName[day]}
                  field={`week.${day}`}
                  turns={roster.week[day]}
                  put={(turns) => set(day, turns)}
                />
              </div>
            ))}
          </Sheet>
          <Sheet title={words.holidays}>
            <Holidays roster={roster} put={put} {...shared} />
          </Sheet>
          <Sheet title={words.days}>
            <Days days={roster.days} put={(days) => put({ ...roster, days })} today={dayOf(useNow())} {...shared} />
          </Sheet>
          {mayEdit && (
            <Buttons>
              <Button type="submit" size="md" loading={isPending} disabled={problems.length > 0}>
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
export type Shared = { people: readonly ContactShown[]; problem: Problem };

function useProblem(problems: { field: string; code: string }[]): Problem {
  const words: Record<string, string> & { other: string } = useWords(dutyWords).problem;
  return (field) => {
    const found = problems.find((each) => each.field === field);
    return found && (words[found.code] ?? words.other);
  };
}

function Holidays({ roster, put, ...shared }: Shared & { roster: Roster; put: (roster: Roster) => void }) {
  const words = useWords(dutyWords);
  const { holidays } = roster;
  return (
    <>
      <OneOf
        mb="sm"
        label={words.holidays}
        values={['as_weekday', 'own']}
        words={words.holidayKinds}
        chosen={holidays === 'as_weekday' ? holidays : 'own'}
        choose={(chosen) => put({ ...roster, holidays: chosen === 'own' ? [] : 'as_weekday' })}
      />
      {holidays !== 'as_weekday' && (
        <Turns
          {...shared}
          day={words.holiday}
          field="holidays"
          turns={holidays}
          put={(turns) => put({ ...roster, holidays: turns })}
        />
      )}
    </>
  );
}
