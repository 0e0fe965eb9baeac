import { respondToComplaint } from '@denwaban/api/complaints';
import { decisions } from '@denwaban/domain/complaints';
import { Radio } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { problemsOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { StepForm, type StepProps } from './step-forms.tsx';
import { complaintWords } from './words.ts';

export type TypedResponse = { decision: (typeof decisions)[number]; correction: string; prevention: string };

/** The decision, what puts it right, and what keeps it from happening again. */
export function RespondForm({ complaint, done, cancel }: StepProps) {
  const form = useTyped<TypedResponse>(startOf(complaint));
  const telling = useTell(respondToComplaint);
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: form.typed }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling} fields={['correction', 'prevention']}>
      <ResponseFields form={form} error={telling.error} />
    </StepForm>
  );
}

export function startOf({ response }: StepProps['complaint']): TypedResponse {
  const { decision = 'granted', correction = '', prevention = '' } = response ?? {};
  return { decision, correction, prevention };
}

type Fields = { form: ReturnType<typeof useTyped<TypedResponse>>; error: unknown };

export function ResponseFields({ form: { choice, text }, error }: Fields) {
  const words = useWords(complaintWords).response;
  const problem = problemsOf(error);
  return (
    <>
      <Radio.Group label={words.decision} {...choice('decision')}>
        <div className={classes.options}>
          {decisions.map((decision) => (
            <Radio key={decision} value={decision} label={words.decisions[decision]} />
          ))}
        </div>
      </Radio.Group>
      <TextArea
        label={words.correction}
        withAsterisk
        minRows={2}
        error={problem('correction')}
        {...text('correction')}
      />
      <TextArea
        label={words.prevention}
        withAsterisk
        minRows={2}
        error={problem('prevention')}
        {...text('prevention')}
      />
    </>
  );
}
