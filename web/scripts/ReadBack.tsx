import { type Answer, isGiven, type Question } from '@denwaban/domain/scripts';
import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { isComposing, KeyCap, useKey } from '../kit/keys/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { sayIn } from '../kit/words/say.ts';
import { goOnSoon } from './next-field.ts';
import { readOut } from './read-out.ts';
import classes from './scripts.module.css';
import { scriptWords } from './words.ts';

type Props = {
  question: Question;
  name: string;
  answer: Answer | null;
  problem: string | undefined;
  tick: (isReadBack: boolean) => void;
  /** Whether the conversation is at this question: then one key says that it was read back, and goes on. */
  isHere: boolean;
};

/** The answer as it is said back to the caller, and where it must be (復唱), the tick that it was. */
export function ReadBack({ question, name, answer, problem, tick, isHere }: Props) {
  const words = useWords(scriptWords);
  const said = useReadOut(question, answer);
  const isTicked = Boolean(answer && isGiven(answer) && answer.readBack);
  const isAwaited = question.readBack && !isTicked && isWhole(question, answer);
  const says = words.readBackOf(question.label);
  function tickAndGoOn(from: Element | null) {
    tick(true);
    if (from) goOnSoon(from);
  }
  useKey({
    keys: 'Alt+Y',
    says: words.readBackAndOn,
    act: () => tickAndGoOn(document.activeElement),
    when: isHere && isAwaited,
  });
  // Where the cursor waits for nothing but the tick, Enter is the tick.
  function strike(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || isTicked || !isAwaited || isComposing(event.nativeEvent)) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    tickAndGoOn(event.currentTarget);
  }
  if (!question.readBack) return said && <p className={classes.heard}>{words.heard(said)}</p>;
  return (
    <div className={classes.readBack}>
      <Checkbox
        name={`${name}.readBack`}
        size="sm"
        label={words.readBack}
        aria-label={says}
        aria-keyshortcuts={isHere && isAwaited ? 'Alt+Y' : undefined}
        checked={isTicked}
        onKeyDown={strike}
        error={problem}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      {isHere && isAwaited && <KeyCap keys="Alt+Y" />}
      {said && (
        <span lang="ja" className={classes.readOut}>
          {spoken.words.readOut(said)}
        </span>
      )}
    </div>
  );
}

function isWhole({ kind }: Question, answer: Answer | null): boolean {
  if (!answer || !isGiven(answer) || answer.given.trim() === '') return false;
  return kind !== 'name' || Boolean(answer.reading?.trim());
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
