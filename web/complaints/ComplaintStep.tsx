import type { ContactShown } from '@denwaban/api/contacts';
import {
  type ComplaintDraft,
  complaintCategories,
  facts,
  isAssessed,
  readAssessment,
  severityOf,
} from '@denwaban/domain/complaints';
import { isRefusal } from '@denwaban/domain/refusals';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Spoken, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Choices } from '../scripts/Choices.tsx';
import classes from './complaints.module.css';
import { questions } from './questions.ts';
import { Severity } from './Severity.tsx';
import { stepWords } from './step-words.ts';
import { complaintWords } from './words.ts';

type Props = {
  complaint: ComplaintDraft;
  /** What changed; the rest stays. */
  onChange: (part: Partial<ComplaintDraft>) => void;
  /** The client's procedure for this complaint, to be read out; none where it has none. */
  procedures?: readonly string[];
  /** Whom a complaint about staff may name. */
  contacts?: readonly ContactShown[];
  /** What to say of a field (`complaint.product`), once it is time to. */
  problem?: (field: string) => { message: string } | undefined;
};

/**
 * The complaint part of the intake: what it is, the facts, the remedy sought, the five questions (a digit each), the caller's
 * feeling, and what was said. By keyboard alone: digits choose, Enter goes on (by the form around it).
 */
export function ComplaintStep({
  complaint,
  onChange,
  procedures = [],
  contacts = [],
  problem = () => undefined,
}: Props) {
  const { record, category } = useWords(complaintWords);
  const words = useWords(stepWords);
  const field = (name: 'product' | 'orderNumber' | 'remedySought') => ({
    name: `complaint.${name}`,
    label: record[name],
    value: complaint[name],
    error: problem(`complaint.${name}`)?.message,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.intake}>
      {procedures.length > 0 && (
        <Part title={words.step.procedure}>
          <div lang="ja">
            {procedures.map((each) => (
              <Spoken key={each}>{each}</Spoken>
            ))}
          </div>
        </Part>
      )}
      <Part title={words.step.record}>
        <NativeSelect
          name="complaint.category"
          label={record.category}
          data={[{ value: '', label: '' }, ...complaintCategories.map((value) => ({ value, label: category[value] }))]}
          value={complaint.category}
          onChange={(event) => onChange({ category: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <TextInput {...field('product')} />
          <TextInput {...field('orderNumber')} />
        </div>
        <TextArea minRows={1} data-one-line {...field('remedySought')} />
        {contacts.length > 0 && (
          <NativeSelect
            name="complaint.namedEmployee"
            label={words.step.namedEmployee}
            data={[{ value: '', label: '' }, ...contacts.map(({ id, name }) => ({ value: id, label: name }))]}
            value={complaint.namedEmployee}
            error={problem('complaint.namedEmployee')?.message}
            onChange={(event) => onChange({ namedEmployee: event.currentTarget.value })}
          />
        )}
      </Part>
      <Part title={words.step.assessment}>
        <FiveQuestions complaint={complaint} onChange={onChange} />
      </Part>
      <Part title={words.step.facts}>
        <div className={classes.pair}>
          {facts.map((fact) => (
            <TextInput
              key={fact}
              name={`complaint.facts.${fact}`}
              label={record.facts[fact]}
              value={complaint.facts[fact]}
              maxLength={1000}
              onChange={(event) => onChange({ facts: { ...complaint.facts, [fact]: event.currentTarget.value } })}
            />
          ))}
        </div>
      </Part>
      <Part title={words.step.feeling}>
        <Feeling complaint={complaint} onChange={onChange} />
      </Part>
    </div>
  );
}

type Asking = Pick<Props, 'complaint' | 'onChange'>;

function FiveQuestions({ complaint, onChange }: Asking) {
  const words = useWords(stepWords);
  const assessment = readAssessment(complaint);
  const level = isRefusal(assessment) ? null : severityOf(assessment);
  const isSaid = !isRefusal(assessment) && (isAssessed(assessment) || level === 4);
  return (
    <>
      {questions.map(({ question, answers }) => (
        <Asked key={question} label={words.questions[question]}>
          <Choices
            name={`complaint.${question}`}
            label={words.questions[question]}
            choices={answers.map((value) => ({
              value,
              label: (words.answers[question] as Record<string, string>)[value] ?? '',
            }))}
            value={complaint[question]}
            pick={(answer) => onChange({ [question]: answer })}
          />
        </Asked>
      ))}
      {level !== null && isSaid && (
        <p className={classes.comesTo} role="status">
          {words.step.comesTo} <Severity level={level} />
          {level === 4 && <strong>{words.step.rung}</strong>}
        </p>
      )}
    </>
  );
}

function Feeling({ complaint, onChange }: Asking) {
  const { record } = useWords(complaintWords);
  const words = useWords(stepWords);
  const emotions = (['0', '1', '2', '3'] as const).map((value) => ({ value, label: record.emotions[value] }));
  const answers = (['yes', 'no'] as const).map((value) => ({ value, label: words.step[value] }));
  const parts = [
    { name: 'emotionStart', label: words.step.start, choices: emotions },
    { name: 'emotionEnd', label: words.step.end, choices: emotions },
    { name: 'apologised', label: words.step.apologised, choices: answers },
    { name: 'receiptTold', label: words.step.receiptTold, choices: answers },
  ] as const;
  return parts.map(({ name, label, choices }) => (
    <Asked key={name} label={label}>
      <Choices
        name={`complaint.${name}`}
        label={label}
        choices={choices}
        value={complaint[name]}
        pick={(value) => onChange({ [name]: value })}
      />
    </Asked>
  ));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.fields} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  );
}

function Asked({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className={classes.question} aria-hidden>
        {label}
      </p>
      {children}
    </div>
  );
}
