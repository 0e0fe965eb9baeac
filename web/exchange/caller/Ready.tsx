import type { AnswerOf } from '@denwaban/api/endpoint';
import type { getButton } from '@denwaban/api/exchange';
import { type FormEvent, useId, useState } from 'react';
import { Refused } from '../../kit/ask/answer.ts';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { sayIn } from '../../kit/words/say.ts';
import classes from './CallPage.module.css';
import type { CallingView } from './calling.ts';
import { callerWords } from './words.ts';

export type ButtonShown = AnswerOf<typeof getButton>;

type Props = { shown: ButtonShown; view: CallingView; ring: (statedNumber: string | null) => Promise<void> };

/** Before the call, and after it: what will be recorded is said before anybody rings. */
export function Ready({ shown, view, ring }: Props) {
  const words = useWords(callerWords);
  const say = sayIn(useLanguage());
  const [number, setNumber] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ring(number.trim() || null);
  };

  return (
    <form onSubmit={submit} className={classes.steps}>
      {view.stage === 'ended' && <p role="status">{words.ended}</p>}
      {shown.open ? (
        <p>{words.about}</p>
      ) : (
        <p>
          {words.closedNow}
          {shown.opensAt && ` ${words.opens(say.when(shown.opensAt, new Date()))}`}
        </p>
      )}
      {shown.open && (
        <div>
          <label htmlFor={id} className={classes.label}>
            {words.number}
          </label>
          <input
            id={id}
            className={classes.input}
            type="tel"
            autoComplete="tel"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            aria-describedby={`${id}-why`}
          />
          <p id={`${id}-why`} className={classes.small}>
            {words.numberWhy}
          </p>
        </div>
      )}
      {Boolean(view.problem) && (
        <p role="alert" className={classes.alert}>
          {toldOf(view.problem, words)}
        </p>
      )}
      {shown.recordingNotice && <p className={classes.notice}>{shown.recordingNotice}</p>}
      <button type="submit" className={classes.ring}>
        {shown.open ? (view.stage === 'ended' ? words.again : words.ring) : words.hearClosed}
      </button>
    </form>
  );
}

function toldOf(problem: unknown, words: { problem: string; away: string }): string {
  if (!(problem instanceof Refused)) return words.away;
  return `${words.problem}${problem.problems[0]?.message ?? problem.message}`;
}
