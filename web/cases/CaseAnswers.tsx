import type { CaseFile } from '@denwaban/api/cases';
import { formatNumber } from '@denwaban/domain/numbers';
import { type Answer, answerTo, isGiven, type Question } from '@denwaban/domain/scripts';
import { type Fact, Facts } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { scriptWords } from '../scripts/words.ts';
import classes from './CaseFile.module.css';
import { officeCaseWords } from './office-words.ts';

/** What was asked, in order, and what was answered or why it could not be had. */
export function CaseAnswers({ file: { asked, answers } }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  const facts = asked.flatMap((question): Fact[] => {
    const answer = answerTo(question as Question, answers);
    return answer ? [{ name: question.label, value: <Said question={question as Question} answer={answer} /> }] : [];
  });
  return facts.length > 0 ? <Facts facts={facts} /> : <p className={classes.none}>{words.noAnswers}</p>;
}

function Said({ question, answer }: { question: Question; answer: Answer }) {
  const { readBack } = useWords(officeCaseWords).file;
  const { notObtained } = useWords(scriptWords);
  const given = useGiven(question);
  if (!isGiven(answer)) return <span className={classes.not}>{notObtained.set(notObtained[answer.notObtained])}</span>;
  return (
    <>
      {given(answer.given)}
      {answer.reading && answer.reading !== answer.given && <small className={classes.reading}>{answer.reading}</small>}
      {question.readBack && answer.readBack && <small className={classes.readBack}>✓ {readBack}</small>}
    </>
  );
}

function useGiven(question: Question): (given: string) => string {
  const words = useWords(scriptWords);
  const say = useSay();
  switch (question.kind) {
    case 'choice':
      return (given) => question.choices.find(({ value }) => value === given)?.label ?? given;
    case 'yes_no':
      return (given) => (given === 'yes' ? words.yes : words.no);
    case 'phone':
      return formatNumber;
    case 'date':
      return say.fullDay;
    case 'postal_code':
      return (given) => `〒${given}`;
    default:
      return (given) => given;
  }
}
