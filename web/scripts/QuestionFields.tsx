import type { Question } from '@denwaban/domain/scripts';
import { ActionIcon, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { Fields } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Condition } from './Condition.tsx';
import { kinds, mayFill, withChoice, withKind } from './edit-questions.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { OneProps } from './Questions.tsx';

const filling = ['caller_name', 'caller_number', 'caller_company'] as const;

/** Every field of one question. */
export function QuestionFields({ question, at, earlier, isLast, problem, put, move, remove }: OneProps) {
  const words = useWords(editorWords).question;
  const field = (name: string) => `questions.${at}.${name}`;
  const name = question.label || words.untitled;
  const mayFillAny = filling.filter((fills) => mayFill(question.kind, fills));
  return (
    <div className={classes.fields}>
      <Fields>
        <TextInput
          name={field('label')}
          label={words.label}
          description={words.labelAbout}
          withAsterisk
          value={question.label}
          error={problem(field('label'))}
          onChange={(event) => put({ ...question, label: event.currentTarget.value })}
        />
        <Select
          label={words.kind}
          description={' '}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          allowDeselect={false}
          value={question.kind}
          onChange={(kind) => put(withKind(question, kind as Question['kind']))}
        />
      </Fields>
      <Textarea
        name={field('say')}
        label={words.say}
        description={words.sayAbout}
        autosize
        value={question.say}
        error={problem(field('say'))}
        onChange={(event) => put({ ...question, say: event.currentTarget.value })}
      />
      <OfKind question={question} put={put} said={(part) => problem(field(part))} />
      <div className={classes.ticks}>
        <Checkbox
          label={words.required}
          checked={question.required}
          onChange={(event) => put({ ...question, required: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.readBack}
          checked={question.readBack}
          onChange={(event) => put({ ...question, readBack: event.currentTarget.checked })}
        />
      </div>
      <Fields>
        <Condition question={question} earlier={earlier} put={put} said={(part) => problem(field(part))} />
        {mayFillAny.length > 0 && (
          <Select
            label={words.fills}
            data={mayFillAny.map((value) => ({ value, label: words.fillsOf[value] }))}
            placeholder={words.fillsNone}
            clearable
            value={question.fills}
            error={problem(field('fills'))}
            onChange={(fills) => put({ ...question, fills: fills as Question['fills'] })}
          />
        )}
        <TextInput
          name={field('id')}
          label={words.id}
          description={words.idAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={question.id}
          error={problem(field('id'))}
          onChange={(event) => put({ ...question, id: event.currentTarget.value })}
        />
      </Fields>
      <div className={classes.acts}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.up(name)}
          disabled={at === 0}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={18} />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={words.down(name)} disabled={isLast} onClick={() => move(1)}>
          <IconArrowDown size={18} />
        </ActionIcon>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconTrash size={16} />}
          aria-label={words.remove(name)}
          onClick={remove}
        >
          {words.removeShort}
        </Button>
      </div>
    </div>
  );
}

type OfKindProps = {
  question: Question;
  put: (question: Question) => void;
  said: (part: string) => string | undefined;
};

function OfKind({ question, put, said }: OfKindProps) {
  const words = useWords(editorWords).question;
  switch (question.kind) {
    case 'choice':
      return <Choices question={question} put={put} said={said} />;
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
          <TextInput
            label={words.pattern}
            description={words.patternAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            value={question.pattern}
            error={said('pattern')}
            onChange={(event) => put({ ...question, pattern: event.currentTarget.value })}
          />
          <TextInput
            label={words.example}
            withAsterisk
            value={question.example}
            error={said('example')}
            onChange={(event) => put({ ...question, example: event.currentTarget.value })}
          />
        </Fields>
      );
    default:
      return null;
  }
}

function Choices({ question, put, said }: OfKindProps & { question: Extract<Question, { kind: 'choice' }> }) {
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
