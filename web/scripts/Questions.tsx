import type { Question } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { added, moved } from './edit-questions.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { PartProps } from './Opening.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import type { Problem } from './ScriptsPart.tsx';

/** The questions of a script, in the order they are asked. */
export function Questions({ content: { questions }, put, problem }: PartProps) {
  const words = useWords(editorWords);
  return (
    <Sheet title={words.questions}>
      <p className={classes.note}>{questions.length === 0 ? words.noQuestions : words.questionsAbout}</p>
      <ol className={classes.questions}>
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id is a field of the form and changes under typing
          <li key={at}>
            <One
              question={question}
              at={at}
              earlier={questions.slice(0, at)}
              isLast={at === questions.length - 1}
              problem={problem}
              put={(changed) => put({ questions: questions.with(at, changed) })}
              move={(step) => put({ questions: moved(questions, at, step) })}
              remove={() => put({ questions: questions.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => put({ questions: added(questions, words.newLabel) })}
      >
        {words.addQuestion}
      </Button>
    </Sheet>
  );
}

export type OneProps = {
  question: Question;
  at: number;
  earlier: Question[];
  isLast: boolean;
  problem: Problem;
  put: (question: Question) => void;
  move: (step: -1 | 1) => void;
  remove: () => void;
};

function One(props: OneProps) {
  const words = useWords(editorWords).question;
  const say = useSay();
  const { label, kind, required, readBack, shownWhen } = props.question;
  const marks = [
    words.kinds[kind],
    required && words.marks.required,
    readBack && words.marks.readBack,
    shownWhen && words.marks.shownWhen,
  ].filter(Boolean);
  return (
    <details className={classes.question} data-dependent={shownWhen !== null || undefined}>
      <summary>
        <IconChevronRight size={16} className={classes.chevron} aria-hidden />
        <span className={classes.place}>{say.number(props.at + 1)}</span>
        <strong>{label || words.untitled}</strong>
        <span className={classes.marks}>{marks.join('・')}</span>
        <Faults {...props} />
      </summary>
      <QuestionFields {...props} />
    </details>
  );
}

const fields = [
  'id',
  'label',
  'say',
  'choices',
  'max',
  'pattern',
  'example',
  'shownWhen.question',
  'shownWhen.is',
  'fills',
];

function Faults({ at, problem, question }: OneProps) {
  const words = useWords(editorWords);
  const say = useSay();
  const ofChoices =
    question.kind === 'choice'
      ? question.choices.flatMap((_, place) => [`choices.${place}.label`, `choices.${place}.value`])
      : [];
  const faults = [...fields, ...ofChoices].filter((field) => problem(`questions.${at}.${field}`)).length;
  return faults > 0 && <StatePill tone="attention">{words.problems(say.number(faults))}</StatePill>;
}
