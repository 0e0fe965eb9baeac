import { type Answer, isGiven, type Question } from '@denwaban/domain/scripts';
import { Checkbox } from '@mantine/core';
import { useSay, useWords } from '../kit/words/index.ts';
import { sayIn } from '../kit/words/say.ts';
import { readOut } from './read-out.ts';
import classes from './scripts.module.css';
import { scriptWords } from './words.ts';

type Props = {
  question: Question;
  name: string;
  answer: Answer | null;
  problem: string | undefined;
  tick: (isReadBack: boolean) => void;
};

/** The answer as it is said back to the caller, and where it must be (復唱), the tick that it was. */
export function ReadBack({ question, name, answer, problem, tick }: Props) {
  const words = useWords(scriptWords);
  const said = useReadOut(question, answer);
  if (!question.readBack) return said && <p className={classes.heard}>{words.heard(said)}</p>;
  return (
    <div className={classes.readBack}>
      <Checkbox
        name={`${name}.readBack`}
        size="sm"
        label={words.readBack}
        aria-label={words.readBackOf(question.label)}
        checked={Boolean(answer && isGiven(answer) && answer.readBack)}
        error={problem}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      {said && (
        <span lang="ja" className={classes.readOut}>
          {spoken.words.readOut(said)}
        </span>
      )}
    </div>
  );
}

// What is said to the caller is Japanese, whatever language the desk is in.
const spoken = { words: scriptWords.ja, say: sayIn('ja') };

/** Null where there is nothing to say beyond what stands in the field. */
function useReadOut(question: Question, answer: Answer | null): string | null {
  const own = { words: useWords(scriptWords), say: useSay() };
  const { words, say } = question.readBack ? spoken : own;
  const said = readOut(question, answer, { yes: words.yes, no: words.no, day: say.fullDay, name: words.sir });
  const isPlain = !question.readBack && (!answer || !isGiven(answer) || answer.given.trim() === said);
  const isChosen = question.kind === 'choice' || question.kind === 'yes_no' || question.kind === 'name';
  return !question.readBack && (isPlain || isChosen) ? null : said;
}
