import {
  closeOwnComplaint,
  getOwnComplaint,
  lookIntoOwnComplaint,
  type OwnComplaint as Own,
  respondToOwnComplaint,
} from '@denwaban/api/complaints';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { LegalClocks } from '../emergencies/LegalClocks.tsx';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ConfirmButton, ErrorNotice, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { PromisesOf } from '../promises/PromisesOf.tsx';
import { ComplaintRecord } from './ComplaintRecord.tsx';
import classes from './complaints.module.css';
import { doingWords } from './doing-words.ts';
import { Life } from './Life.tsx';
import { NextAction } from './NextAction.tsx';
import { nextWords } from './next-words.ts';
import { ResponseFields, startOf, type TypedResponse } from './RespondForm.tsx';
import { Severity } from './Severity.tsx';
import { StepForm } from './step-forms.tsx';
import { complaintWords } from './words.ts';

/**
 * In the portal: the complaint side of a message (`about`, its case), what was promised, and whose move is next; the
 * client's people look into it, respond, and their owner closes. Of a message that is no complaint, what is next.
 */
export function OwnComplaint({ about }: { about: string }) {
  const { data } = useAsk(
    getOwnComplaint,
    { params: { id: about } },
    { about: ['case', 'promise', 'callback', 'relay', 'round', 'consultation'] },
  );
  return data ? <Shown own={data} /> : null;
}

function Shown({ own }: { own: Own }) {
  const { portalTitle } = useWords(complaintWords);
  const { title } = useWords(nextWords);
  const { complaint, next } = own;
  return (
    <section className={classes.own} aria-label={complaint ? portalTitle : title}>
      <NextAction next={next} />
      <PromisesOf promises={own.promises} callback={null} door="company" />
      {complaint && (
        <>
          <h3 className={classes.title}>{portalTitle}</h3>
          <div>
            <Severity level={complaint.severity} />
          </div>
          <LegalClocks
            told={{ ...complaint.assessment, category: complaint.record.category }}
            knownAt={complaint.receivedAt}
          />
          <Life complaint={complaint} />
          <ComplaintRecord complaint={complaint} />
          {complaint.may.respond && <Respond complaint={complaint} />}
        </>
      )}
    </section>
  );
}

function Respond({ complaint }: { complaint: NonNullable<Own['complaint']> }) {
  const approval = useWords(complaintWords).closing;
  const words = useWords(doingWords);
  const [isOpen, setOpen] = useState(false);
  const looking = useTell(lookIntoOwnComplaint);
  const closing = useTell(closeOwnComplaint);
  const params = { id: complaint.case };
  const onSuccess = () => announce(words.kept);
  if (isOpen) return <RespondForm complaint={complaint} close={() => setOpen(false)} />;
  const asked = complaint.closing;
  const ending = asked?.ending ?? (complaint.state === 'decision_told' ? 'accepted' : 'no_answer_wanted');
  return (
    <>
      <ErrorNotice error={looking.error ?? closing.error} />
      {asked && <p>{approval.asked(asked.by)}</p>}
      <Buttons>
        {complaint.state !== 'received' && (
          <>
            <Button onClick={() => setOpen(true)}>{words.respond}</Button>
            <Button
              variant="default"
              loading={looking.isPending}
              onClick={() => looking.mutate({ params, body: {} }, { onSuccess })}
            >
              {words.lookInto}
            </Button>
          </>
        )}
        {complaint.may.close && (
          <ConfirmButton
            variant="default"
            color="ai"
            loading={closing.isPending}
            asks={approval.endings[ending]}
            yes={asked ? approval.approve : words.close}
            act={() => closing.mutate({ params, body: { ending } }, { onSuccess })}
          >
            {asked ? approval.approve : words.close}
          </ConfirmButton>
        )}
      </Buttons>
    </>
  );
}

function RespondForm({ complaint, close }: { complaint: NonNullable<Own['complaint']>; close: () => void }) {
  const words = useWords(doingWords);
  const form = useTyped<TypedResponse>(startOf(complaint));
  const telling = useTell(respondToOwnComplaint);
  function submit() {
    const onSuccess = () => {
      close();
      announce(words.kept);
    };
    telling.mutate({ params: { id: complaint.case }, body: form.typed }, { onSuccess });
  }
  return (
    <StepForm submit={submit} cancel={close} {...telling} fields={['correction', 'prevention']}>
      <ResponseFields form={form} error={telling.error} />
    </StepForm>
  );
}
