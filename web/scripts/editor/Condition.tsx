import type { Question } from '@denwaban/domain/scripts';
import { Checkbox, Select } from '@mantine/core';
import { useWords } from '../../kit/words/index.ts';
import { answersOf } from './edit-questions.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';

type Props = {
  question: Question;
  earlier: Question[];
  put: (question: Question) => void;
  said: (part: string) => string | undefined;
};

/** When a question is asked: always, or after certain answers to one before it. */
export function Condition({ question, earlier, put, said }: Props) {
  const words = useWords(editorWords).question;
  const { shownWhen } = question;
  const parents = earlier.filter((each) => answersOf(each).length > 0);
  const parent = parents.find(({ id }) => id === shownWhen?.question);
  return (
    <div className={classes.condition}>
      <Select
        label={words.shownWhen}
        data={parents.map(({ id, label }) => ({ value: id, label: words.when(label) }))}
        placeholder={words.always}
        clearable
        value={shownWhen?.question ?? null}
        error={said('shownWhen.question')}
        onChange={(id) => put({ ...question, shownWhen: id === null ? null : { question: id, is: [] } })}
      />
      {shownWhen && parent && (
        <Checkbox.Group
          label={words.whenIs}
          value={shownWhen.is}
          error={said('shownWhen.is')}
          onChange={(is) => put({ ...question, shownWhen: { ...shownWhen, is } })}
        >
          <div className={classes.answers}>
            {answersOf(parent).map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label ?? words[value as 'yes' | 'no']} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </div>
  );
}
