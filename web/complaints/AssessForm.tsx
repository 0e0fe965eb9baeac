import { assessComplaint } from '@denwaban/api/complaints';
import { severityOf } from '@denwaban/domain/complaints';
import { Radio, Select } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { problemsOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { doingWords } from './doing-words.ts';
import { questions } from './questions.ts';
import { Severity } from './Severity.tsx';
import { StepForm, type StepProps } from './step-forms.tsx';
import { stepWords } from './step-words.ts';
import { complaintWords } from './words.ts';

type Typed = StepProps['complaint']['assessment'] & { override: string; why: string };

/** The five questions, what they come to, and the way to say otherwise with a reason. */
export function AssessForm({ complaint, done, cancel }: StepProps) {
  const { severity } = useWords(complaintWords);
  const words = useWords(stepWords);
  const doing = useWords(doingWords);
  const { typed, put, text } = useTyped<Typed>({ ...complaint.assessment, override: '', why: '' });
  const telling = useTell(assessComplaint);
  const { override, why, ...assessment } = typed;
  const body = { assessment, severity: override === '' ? null : Number(override), why };
  const submit = () => telling.mutate({ params: { id: complaint.case }, body }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling} fields={['why']}>
      {questions.map(({ question, answers }) => (
        <Radio.Group
          key={question}
          name={question}
          label={words.questions[question]}
          value={typed[question] ?? ''}
          onChange={(answer) => put({ [question]: answer } as Partial<Typed>)}
        >
          <div className={classes.options}>
            {answers.map((answer) => (
              <Radio key={answer} value={answer} label={(words.answers[question] as Record<string, string>)[answer]} />
            ))}
          </div>
        </Radio.Group>
      ))}
      <p className={classes.comesTo}>
        {words.step.comesTo} <Severity level={severityOf(assessment)} />
      </p>
      <Select
        label={doing.override}
        data={[
          { value: '', label: doing.byRule },
          ...['1', '2', '3', '4'].map((value) => ({ value, label: severity(value) })),
        ]}
        value={override}
        allowDeselect={false}
        onChange={(value) => put({ override: value ?? '' })}
      />
      <TextArea label={doing.why} minRows={1} error={problemsOf(telling.error)('why')} {...text('why')} />
    </StepForm>
  );
}
