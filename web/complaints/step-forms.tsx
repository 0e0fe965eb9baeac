// The short forms of the steps of a complaint's life.
import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import * as api from '@denwaban/api/complaints';
import { endings, howAcknowledged, otherWays } from '@denwaban/domain/complaints';
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { Buttons, ErrorNotice, Form, problemsOf, restOf, TextArea, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { doingWords } from './doing-words.ts';
import { nextWords } from './next-words.ts';
import { complaintWords } from './words.ts';

export type StepProps = { complaint: ComplaintShown; done: () => void; cancel: () => void };

type Shell = {
  submit: () => void;
  cancel: () => void;
  error: unknown;
  fields?: string[];
  isPending: boolean;
  children?: ReactNode;
};

export function StepForm({ submit, cancel, error, fields = [], isPending, children }: Shell) {
  const words = useWords(doingWords);
  return (
    <Form submit={submit} error={error} className={classes.fields}>
      <ErrorNotice error={restOf(error, fields)} />
      {children}
      <Buttons>
        <Button type="submit" loading={isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={cancel}>
          {words.cancel}
        </Button>
      </Buttons>
    </Form>
  );
}

export function AcknowledgeForm({ complaint, done, cancel }: StepProps) {
  const words = useWords(doingWords);
  const { typed, choice } = useTyped<{ how: (typeof howAcknowledged)[number] }>({ how: 'by_phone' });
  const telling = useTell(api.acknowledgeComplaint);
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: typed }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling}>
      <Radio.Group label={words.how} {...choice('how')}>
        <div className={classes.options}>
          {howAcknowledged.map((how) => (
            <Radio key={how} value={how} label={words.hows[how]} />
          ))}
        </div>
      </Radio.Group>
    </StepForm>
  );
}

const courses = ['investigating', 'waiting_for_client', 'callback_due'] as const;

export function ProceedForm({ complaint, done, cancel }: StepProps) {
  const { state } = useWords(complaintWords);
  const { owner } = useWords(nextWords);
  const words = useWords(doingWords);
  const { typed, choice, text } = useTyped<{
    to: (typeof courses)[number];
    side: 'agency' | 'client' | '';
    until: string;
  }>({
    ...{ to: 'investigating', side: '', until: '' },
  });
  const telling = useTell(api.proceedWithComplaint);
  const submit = () =>
    telling.mutate(
      { params: { id: complaint.case }, body: { ...typed, side: typed.side || null } },
      { onSuccess: done },
    );
  return (
    <StepForm {...{ submit, cancel }} {...telling} fields={['until']}>
      <Radio.Group label={words.to} {...choice('to')}>
        <div className={classes.options}>
          {courses.map((to) => (
            <Radio key={to} value={to} label={state[to]} />
          ))}
        </div>
      </Radio.Group>
      {typed.to === 'investigating' && (
        <Radio.Group label={words.side} {...choice('side')}>
          <div className={classes.options}>
            <Radio value="" label={words.sideUsual} />
            <Radio value="agency" label={owner.agency} />
            <Radio value="client" label={owner.client} />
          </div>
        </Radio.Group>
      )}
      <TextInput
        type="datetime-local"
        label={words.until}
        error={problemsOf(telling.error)('until')}
        {...text('until')}
      />
    </StepForm>
  );
}

export function ToldForm({ complaint, done, cancel }: StepProps) {
  const telling = useTell(api.tellDecision);
  const submit = () => telling.mutate({ params: { id: complaint.case } }, { onSuccess: done });
  return <StepForm {...{ submit, cancel }} {...telling} />;
}

export function RefusalForm({ complaint, done, cancel }: StepProps) {
  const words = useWords(complaintWords);
  const { typed, put, text } = useTyped<{ toldOf: (typeof otherWays)[number][]; words: string }>({
    toldOf: [],
    words: '',
  });
  const telling = useTell(api.noteRefusal);
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: typed }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling} fields={['toldOf']}>
      <Checkbox.Group
        label={words.refusal.toldOf}
        value={typed.toldOf}
        error={problemsOf(telling.error)('toldOf')}
        onChange={(toldOf) => put({ toldOf: toldOf as typeof typed.toldOf })}
      >
        <div className={classes.options}>
          {otherWays.map((way) => (
            <Checkbox key={way} name="toldOf" value={way} label={words.ways[way]} />
          ))}
        </div>
      </Checkbox.Group>
      <TextArea label={words.refusal.words} minRows={2} {...text('words')} />
    </StepForm>
  );
}

export function ExternalForm({ complaint, done, cancel }: StepProps) {
  const words = useWords(doingWords);
  const { typed, text } = useTyped({ body: '' });
  const telling = useTell(api.noteExternal);
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: typed }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling} fields={['body']}>
      <TextInput label={words.body} error={problemsOf(telling.error)('body')} {...text('body')} />
    </StepForm>
  );
}

type Ending = (typeof endings)[number];

export function CloseForm({ complaint, approves, done, cancel }: StepProps & { approves: boolean }) {
  const words = useWords(complaintWords).closing;
  const told = ['decision_told', 'open_refused', 'external'].includes(complaint.state);
  const { typed, choice, text } = useTyped<{ ending: Ending; words: string }>({
    ending: told ? 'accepted' : 'at_once',
    words: '',
  });
  const asking = useTell(api.askClosing);
  const closing = useTell(api.closeComplaint);
  const telling = approves ? closing : asking;
  const submit = () => telling.mutate({ params: { id: complaint.case }, body: typed }, { onSuccess: done });
  return (
    <StepForm {...{ submit, cancel }} {...telling}>
      <Radio.Group label={words.ending} {...choice('ending')}>
        <div className={classes.options}>
          {endings
            .filter((ending) => told || ending !== 'accepted')
            .map((ending) => (
              <Radio key={ending} value={ending} label={words.endings[ending]} />
            ))}
        </div>
      </Radio.Group>
      <TextArea label={words.words} minRows={2} {...text('words')} />
    </StepForm>
  );
}
