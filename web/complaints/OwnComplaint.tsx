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
import { Life } from './Life.tsx';
import { NextAction } from './NextAction.tsx';
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
  const words = useWords(complaintWords);
  const { complaint, next } = own;
  return (
    <section className={classes.own} aria-label={complaint ? words.portalTitle : words.next.title}>
      <NextAction next={next} />
      <PromisesOf promises={own.promises} callback={null} door="company" />
      {complaint && (
        <>
          <h3 className={classes.title}>{words.portalTitle}</h3>
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
  const words = useWords(complaintWords);
  const [isOpen, setOpen] = useState(false);
  const looking = useTell(lookIntoOwnComplaint);
  const closing = useTell(closeOwnComplaint);
  const params = { id: complaint.case };
  const onSuccess = () => announce(words.do.kept);
  if (isOpen) return <RespondForm complaint={complaint} close={() => setOpen(false)} />;
  const asked = complaint.closing;
  const ending = asked?.ending ?? (complaint.state === 'decision_told' ? 'accepted' : 'no_answer_wanted');
  return (
    <>
      <ErrorNotice error={looking.error ?? closing.error} />
      {asked && <p>{words.closing.asked(asked.by)}</p>}
      <Buttons>
        {complaint.state !== 'received' && (
          <>
            <Button onClick={() => setOpen(true)}>{words.do.respond}</Button>
            <Button
              variant="default"
              loading={looking.isPending}
              onClick={() => looking.mutate({ params, body: {} }, { onSuccess })}
            >
              {words.do.lookInto}
            </Button>
          </>
        )}
        {complaint.may.close && (
          <ConfirmButton
            variant="default"
            color="ai"
            loading={closing.isPending}
            asks={words.closing.endings[ending]}
            yes={asked ? words.closing.approve : words.do.close}
            act={() => closing.mutate({ params, body: { ending } }, { onSuccess })}
          >
            {asked ? words.closing.approve : words.do.close}
          </ConfirmButton>
        )}
      </Buttons>
    </>
  );
}

function RespondForm({ complaint, close }: { complaint: NonNullable<Own['complaint']>; close: () => void }) {
  const words = useWords(complaintWords).do;
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
