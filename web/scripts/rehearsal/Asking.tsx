import {
  type Answer,
  answerTo,
  isGiven,
  nextQuestion,
  type Question,
  type Said,
  type ScriptContent,
  shownQuestions,
} from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Form, Sheet, Spoken } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { AnswerField } from '../AnswerField.tsx';
import { retyped } from '../retyped.ts';
import { scriptWords } from '../words.ts';
import classes from './rehearsal.module.css';
import { rehearsalWords } from './rehearsal-words.ts';

type Props = { content: ScriptContent; said: Said; answer: (question: string, answer: Answer) => void };

/** The questions one after the other, as each answer brings the next. */
export function Asking({ content, said, answer }: Props) {
  const words = useWords(rehearsalWords);
  const say = useSay();
  const shown = shownQuestions(content, said);
  const next = nextQuestion(content, said);
  const place = next ? shown.findIndex(({ id }) => id === next.id) + 1 : shown.length;
  return (
    <Sheet title={words.ask}>
      {shown.length === 0 && <p className={classes.note}>{words.noQuestions}</p>}
      <Given shown={shown} said={said} />
      {next ? (
        <>
          <p className={classes.note}>{words.askedOf(say.number(place), say.number(shown.length))}</p>
          <One key={next.id} question={next} answer={(given) => answer(next.id, given)} />
        </>
      ) : (
        shown.length > 0 && (
          <p role="status" className={classes.said}>
            {words.allAsked}
          </p>
        )
      )}
    </Sheet>
  );
}

function One({ question, answer }: { question: Question; answer: (answer: Answer) => void }) {
  const words = useWords(rehearsalWords);
  const [given, setGiven] = useState<Answer | null>(null);
  const put = (now: Answer) => {
    setGiven(now);
    // A choice is the answer; the rest waits to be written to its end.
    if (question.kind === 'choice' || question.kind === 'yes_no') answer(now);
  };
  const isAnswered = given !== null && isGiven(given) && given.given.trim() !== '';
  return (
    <Form submit={() => given && isAnswered && answer(given)} enterSubmits className={classes.question}>
      <div lang="ja">
        <strong>{question.label}</strong>
        {question.say && <Spoken>{question.say}</Spoken>}
      </div>
      <AnswerField
        question={question}
        name={`rehearsal.${question.id}`}
        answer={given}
        problem={undefined}
        type={(typed) => put(retyped(given, typed))}
      />
      <div className={classes.acts}>
        <Button type="submit" size="sm" disabled={!isAnswered}>
          {words.goOn}
        </Button>
        <Button size="sm" variant="default" onClick={() => answer({ notObtained: 'not_needed' })}>
          {words.skip}
        </Button>
      </div>
    </Form>
  );
}

function Given({ shown, said }: { shown: Question[]; said: Said }) {
  const words = useWords(rehearsalWords);
  const yesNo = useWords(scriptWords);
  const read = (question: Question): string | null => {
    const answer = answerTo(question, said.answers);
    if (answer === null) return null;
    if (!isGiven(answer)) return words.notObtained;
    if (question.kind === 'yes_no') return answer.given === 'yes' ? yesNo.yes : yesNo.no;
    if (question.kind !== 'choice') return answer.given;
    return question.choices.find(({ value }) => value === answer.given)?.label ?? answer.given;
  };
  const answered = shown.filter((question) => read(question) !== null);
  if (answered.length === 0) return null;
  return (
    <dl className={classes.given} lang="ja">
      {answered.map((question) => (
        <div key={question.id}>
          <dt>{question.label}</dt>
          <dd>{read(question)}</dd>
        </div>
      ))}
    </dl>
  );
}
