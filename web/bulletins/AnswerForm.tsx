import type { DayAnswerShown, OwnCopy } from '@denwaban/api/bulletins';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Buttons, ErrorNotice, Form, OneOf, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './bulletins.module.css';
import { bulletinWords } from './words.ts';

type Props = {
  copy: Pick<OwnCopy, 'days' | 'answer'>;
  telling: { error: unknown; isPending: boolean };
  send: (days: DayAnswerShown[]) => void;
};

/** One press where all is as usual; else each day for itself. */
export function AnswerForm({ copy, telling, send }: Props) {
  const words = useWords(bulletinWords).reply;
  const [days, setDays] = useState<DayAnswerShown[]>(
    copy.answer?.days ?? copy.days.map(({ date }) => ({ date, is: 'usual' })),
  );
  const put = (day: DayAnswerShown) => setDays((before) => before.map((each) => (each.date === day.date ? day : each)));
  const problem = problemsOf(telling.error);
  const fields = days.map((_, at) => `days.${at}`);
  return (
    <Form submit={() => send(days)} error={telling.error} className={classes.stack}>
      <ErrorNotice error={restOf(telling.error, fields)} />
      <div>
        <Button
          size="lg"
          fullWidth
          variant="light"
          leftSection={<IconCheck size={20} stroke={1.8} />}
          loading={telling.isPending}
          onClick={() => send(copy.days.map(({ date }) => ({ date, is: 'usual' })))}
        >
          {words.usual}
        </Button>
        <p className={classes.note}>{words.usualAbout}</p>
      </div>
      <h2>{words.orByDay}</h2>
      <ul className={classes.asked}>
        {copy.days.map((asked, at) => (
          <li key={asked.date} className={classes.day}>
            <Day asked={asked} answer={days[at] as DayAnswerShown} put={put} />
            {problem(`days.${at}`) && (
              <p role="alert" className={classes.problem}>
                {problem(`days.${at}`)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Buttons>
        <Button type="submit" size="lg" fullWidth loading={telling.isPending}>
          {words.send}
        </Button>
      </Buttons>
    </Form>
  );
}

type DayProps = { asked: OwnCopy['days'][number]; answer: DayAnswerShown; put: (day: DayAnswerShown) => void };

function Day({ asked: { date, holiday, usual }, answer, put }: DayProps) {
  const words = useWords(bulletinWords).reply;
  const say = useSay();
  const choose = (is: DayAnswerShown['is']) =>
    put(is === 'periods' ? { date, is, periods: startOf(usual) } : { date, is });
  return (
    <>
      <h3>
        {say.day(date)}
        {holiday && <small lang="ja">{holiday}</small>}
        <small>{usual.length > 0 ? words.usualIs(say.periods(usual)) : words.usualClosed}</small>
      </h3>
      <OneOf
        size="md"
        label={say.day(date)}
        values={['usual', 'closed', 'periods']}
        words={words.is}
        chosen={answer.is}
        choose={choose}
      />
      {answer.is === 'periods' && <Periods answer={answer} put={put} />}
    </>
  );
}

type PeriodsAnswer = Extract<DayAnswerShown, { is: 'periods' }>;

function Periods({ answer, put }: { answer: PeriodsAnswer; put: (day: DayAnswerShown) => void }) {
  const words = useWords(bulletinWords).reply;
  const { periods } = answer;
  const change = (at: number, edge: 'from' | 'to', time: string) =>
    put({ ...answer, periods: periods.map((each, place) => (place === at ? { ...each, [edge]: time } : each)) });
  return (
    <>
      {periods.map((period, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a period is known by its place alone
        <div key={at} className={classes.period}>
          {(['from', 'to'] as const).map((edge) => (
            <TextInput
              key={edge}
              type="time"
              size="md"
              aria-label={words[edge]}
              value={period[edge]}
              onChange={(event) => change(at, edge, event.currentTarget.value)}
            />
          ))}
          {periods.length > 1 && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => put({ ...answer, periods: periods.filter((_, place) => place !== at) })}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          onClick={() => put({ ...answer, periods: [...periods, { from: '13:00', to: '17:00' }] })}
        >
          {words.add}
        </Button>
      </div>
    </>
  );
}

/** Begins with what is usual there, or with a morning. */
function startOf(usual: OwnCopy['days'][number]['usual']) {
  return usual.length > 0 ? usual : [{ from: '10:00', to: '15:00' }];
}
