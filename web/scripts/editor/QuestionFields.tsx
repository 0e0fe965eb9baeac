import type { Question } from '@denwaban/domain/scripts';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { Fields, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Condition } from './Condition.tsx';
import { kinds, mayFill, withKind } from './edit-questions.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import type { FieldsOf } from './Items.tsx';
import { KindsOfCall } from './KindsOfCall.tsx';
import { OfKind } from './OfKind.tsx';
import { type Problem, texts } from './part.ts';
import { TimesOfDay } from './TimesOfDay.tsx';

const filling = ['caller_name', 'caller_number', 'caller_company'] as const;

type Props = FieldsOf<Question> & { earlier: Question[]; problem: Problem };

/** Every field of one question. */
export function QuestionFields({ item: question, put, path, earlier, problem }: Props) {
  const words = useWords(editorWords).question;
  const said = (name: string) => problem(`${path}.${name}`);
  const text = texts({ item: question, put, path, problem });
  const mayFillAny = filling.filter((fills) => mayFill(question.kind, fills));
  return (
    <>
      <Fields>
        <TextInput label={words.label} description={words.labelAbout} withAsterisk {...text('label')} />
        <Select
          label={words.kind}
          description={words.kindAbout}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          allowDeselect={false}
          value={question.kind}
          onChange={(kind) => put(withKind(question, kind as Question['kind']))}
        />
      </Fields>
      <TextArea label={words.say} description={words.sayAbout} {...text('say')} />
      <OfKind question={question} put={put} said={said} path={path} />
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
      <fieldset className={classes.choices}>
        <legend>{words.branch}</legend>
        <Condition question={question} earlier={earlier} put={put} said={said} />
        <KindsOfCall kinds={question.onlyFor} put={(onlyFor) => put({ ...question, onlyFor })} />
        <TimesOfDay times={question.onlyAt} put={(onlyAt) => put({ ...question, onlyAt })} said={said} />
      </fieldset>
      <Fields>
        {mayFillAny.length > 0 && (
          <Select
            label={words.fills}
            description={words.fillsAbout}
            data={mayFillAny.map((value) => ({ value, label: words.fillsOf[value] }))}
            placeholder={words.fillsNone}
            clearable
            value={question.fills}
            error={said('fills')}
            onChange={(fills) => put({ ...question, fills: fills as Question['fills'] })}
          />
        )}
        <TextInput label={words.id} description={words.idAbout} {...text('id')} />
      </Fields>
    </>
  );
}
