import type { Question } from '@denwaban/domain/scripts';
import { useWords } from '../../kit/words/index.ts';
import { added } from './edit-questions.ts';
import { editorWords } from './editor-words.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part.ts';
import { QuestionFields } from './QuestionFields.tsx';

/** The questions of a manual, in the order they are asked. */
export function QuestionsPage(part: PartProps) {
  const words = useWords(editorWords);
  const { questions } = part.content;
  const marks = ({ kind, required, readBack, shownWhen, onlyFor, onlyAt }: Question) => [
    words.question.kinds[kind],
    required && words.question.marks.required,
    readBack && words.question.marks.readBack,
    (shownWhen || onlyFor.length > 0 || onlyAt.length > 0) && words.question.marks.shownWhen,
  ];
  return (
    <Items
      title={words.questions}
      about={words.questionsAbout}
      none={words.noQuestions}
      add={words.addQuestion}
      section="questions"
      first="label"
      items={questions}
      keep={(questions) => part.put({ questions })}
      blank={() => added(questions, '').at(-1) as Question}
      nameOf={({ label }) => label}
      glance={(question) => marks(question).filter(Boolean).join('・')}
      isDependent={({ shownWhen }) => shownWhen !== null}
      part={part}
      fields={(given) => <QuestionFields {...given} earlier={questions.slice(0, given.at)} problem={part.problem} />}
    />
  );
}
