import type { Question } from '@denwaban/domain/scripts';
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Fields } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { withChoice } from './edit-questions.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';

type Props = {
  question: Question;
  put: (question: Question) => void;
  said: (part: string) => string | undefined;
  path: string;
};

/** What only questions of this kind have: the choices, the edges of a number, a form and an example of it. */
export function OfKind({ question, put, said, path }: Props) {
  const words = useWords(editorWords).question;
  switch (question.kind) {
    case 'choice':
      return <Choices question={question} put={put} said={said} path={path} />;
    case 'number':
      return (
        <Fields>
          {(['min', 'max'] as const).map((edge) => (
            <NumberInput
              key={edge}
              label={words[edge]}
              value={question[edge] ?? ''}
              error={said(edge)}
              onChange={(value) => put({ ...question, [edge]: value === '' ? null : Number(value) })}
            />
          ))}
        </Fields>
      );
    case 'pattern':
      return (
        <Fields>
          {(['pattern', 'example'] as const).map((part) => (
            <TextInput
              key={part}
              label={words[part]}
              description={part === 'pattern' && words.patternAbout}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              withAsterisk
              value={question[part]}
              error={said(part)}
              onChange={(event) => put({ ...question, [part]: event.currentTarget.value })}
            />
          ))}
        </Fields>
      );
    default:
      return null;
  }
}

function Choices({ question, put, said, path }: Props & { question: Extract<Question, { kind: 'choice' }> }) {
  const words = useWords(editorWords).question;
  const say = useSay();
  const { choices } = question;
  return (
    <fieldset className={classes.choices}>
      <legend>{words.choices}</legend>
      {choices.map(({ value, label }, place) => (
        <div key={value} className={classes.choice}>
          <TextInput
            size="sm"
            name={`${path}.choices.${place}.label`}
            aria-label={words.choice(say.number(place + 1))}
            value={label}
            error={said(`choices.${place}.label`)}
            onChange={(event) =>
              put({ ...question, choices: choices.with(place, { value, label: event.currentTarget.value }) })
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removeChoice(label)}
            onClick={() => put({ ...question, choices: choices.toSpliced(place, 1) })}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {said('choices') && <p className={classes.fault}>{said('choices')}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} />}
        onClick={() => put({ ...question, choices: withChoice(choices) })}
      >
        {words.addChoice}
      </Button>
    </fieldset>
  );
}
