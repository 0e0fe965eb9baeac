import { type Answer, type Answers, answerTo, isGiven, type Question } from '@denwaban/domain/scripts';
import { PlacesOfCode } from '../addresses/PlacesOfCode.tsx';
import { useWords } from '../kit/words/index.ts';
import { AnswerField } from '../scripts/AnswerField.tsx';
import { NotObtained, Waived } from '../scripts/NotObtained.tsx';
import { ReadBack } from '../scripts/ReadBack.tsx';
import { retyped } from '../scripts/retyped.ts';
import { useIntake } from './intake.ts';
import { Offer } from './Offer.tsx';
import { Step } from './Step.tsx';
import { caseWords } from './words.ts';

/** One question of the client's script: what to say, what was answered, the way out of it. */
export function QuestionStep({ question }: { question: Question }) {
  const { draft, change, at, stands } = useIntake();
  const name = `answers.${question.id}`;
  const { label } = question;
  const typed = draft.answers[question.id] ?? null;
  const answer = (given: Answer | null) => change({ answers: replaced(draft.answers, question.id, given) });
  const isDone = answerTo(question, draft.answers) !== null && !stands(name);
  const step = { id: name, label, say: question.say, required: question.required, isDone };

  if (typed && !isGiven(typed)) {
    return (
      <Step {...step}>
        <Waived label={label} reason={typed.notObtained} undo={() => answer(null)} />
      </Step>
    );
  }
  const wayOut = question.required && (
    <NotObtained label={label} isHere={at === name} choose={(notObtained) => answer({ notObtained })} />
  );
  return (
    <Step {...step} aside={wayOut}>
      <Asking question={question} name={name} typed={typed} answer={answer} />
    </Step>
  );
}

type AskingProps = { question: Question; name: string; typed: Answer | null; answer: (given: Answer) => void };

function Asking({ question, name, typed, answer }: AskingProps) {
  const { at, problem } = useIntake();
  const found = problem(name);
  const isTick = found?.code === 'not_read_back';
  return (
    <>
      <AnswerField
        question={question}
        name={name}
        answer={typed}
        problem={isTick ? undefined : found?.message}
        type={(part) => answer(retyped(typed, part))}
      />
      {question.kind === 'postal_code' && typed && isGiven(typed) && <PlacesOfCode typed={typed.given} />}
      {at === name && <KnownAnswer question={question} name={name} typed={typed} answer={answer} />}
      <ReadBack
        question={question}
        name={name}
        answer={typed}
        problem={isTick ? found.message : undefined}
        tick={(readBack) => answer(retyped(typed, { readBack }))}
        isHere={at === name}
      />
    </>
  );
}

/** What the line or the caller's history knows, one press away: still to be read back, never filled in unasked. */
function KnownAnswer({ question, name, typed, answer }: AskingProps) {
  const words = useWords(caseWords);
  const { known } = useIntake();
  if (typed && isGiven(typed) && typed.given !== '') return null;
  if (question.fills === 'caller_number' && known.number !== '') {
    const said = words.numberFrom[known.numberFrom](known.number);
    return <Offer to={name} says={words.use(said)} take={() => answer(retyped(null, { given: known.number }))} />;
  }
  if (question.fills === 'caller_name' && known.name !== '') {
    const { name: given, reading } = known;
    const said = words.nameFrom[known.nameFrom](given);
    return <Offer to={name} says={words.use(said)} take={() => answer(retyped(null, { given, reading }))} />;
  }
  return null;
}

function replaced(answers: Answers, id: string, given: Answer | null): Answers {
  const { [id]: _, ...others } = answers;
  return given === null ? others : { ...others, [id]: given };
}
