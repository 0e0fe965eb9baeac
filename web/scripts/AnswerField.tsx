import { type Answer, type Given, isGiven, type Question } from '@denwaban/domain/scripts';
import { TextInput } from '@mantine/core';
import { TextArea } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Choices } from './Choices.tsx';
import { NameField } from './NameField.tsx';
import { scriptWords } from './words.ts';

type Props = {
  question: Question;
  /** The field's name: its path in the draft. */
  name: string;
  answer: Answer | null;
  problem: string | undefined;
  type: (typed: Partial<Given>) => void;
};

// What one message carries at most; the rulebook asks for less and says so at the field.
const longest = { long_text: 10_000, text: 1_000 } as const;

/** The field of a question, as its kind asks for. What is typed stays as typed: only handing it in settles its form. */
export function AnswerField({ question, name, answer, problem, type }: Props) {
  const words = useWords(scriptWords);
  const hint = useHint(question);
  const given = answer && isGiven(answer) ? answer : { given: '' };
  const field = {
    name,
    'aria-label': question.label,
    value: given.given,
    error: problem,
    placeholder: hint,
    onChange: (event: { currentTarget: { value: string } }) => type({ given: event.currentTarget.value }),
  };
  const choosing = {
    name,
    label: question.label,
    value: given.given,
    error: problem,
    pick: (given: string) => type({ given }),
  };

  switch (question.kind) {
    case 'name':
      return <NameField question={question} name={name} given={given} problem={problem} type={type} />;
    case 'choice':
      return <Choices {...choosing} choices={question.choices} />;
    case 'yes_no':
      return (
        <Choices {...choosing} choices={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))} />
      );
    case 'long_text':
      return <TextArea {...field} minRows={1} maxRows={6} maxLength={longest.long_text} />;
    case 'phone':
      return <TextInput {...field} type="tel" maxLength={60} />;
    case 'email':
      return <TextInput {...field} inputMode="email" maxLength={400} />;
    case 'text':
    case 'date':
    case 'postal_code':
    case 'number':
    case 'pattern':
      return <TextInput {...field} maxLength={longest.text} />;
  }
}

/** What the answer looks like, shown in the empty field. */
function useHint(question: Question): string | undefined {
  const words = useWords(scriptWords);
  const say = useSay();
  switch (question.kind) {
    case 'date':
    case 'postal_code':
    case 'phone':
    case 'email':
      return words.example[question.kind];
    case 'pattern':
      return words.pattern(question.example);
    case 'number': {
      const { min, max } = question;
      if (min !== null && max !== null) return words.between(say.number(min), say.number(max));
      if (min !== null) return words.from(say.number(min));
      return max === null ? undefined : words.upTo(say.number(max));
    }
    default:
      return undefined;
  }
}
