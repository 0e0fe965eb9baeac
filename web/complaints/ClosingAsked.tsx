import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { closeComplaint, returnClosing } from '@denwaban/api/complaints';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, problemsOf, restOf, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { doingWords } from './doing-words.ts';
import { complaintWords } from './words.ts';

/** Closing was asked for: a supervisor approves it, or sends it back with a reason. */
export function ClosingAsked({ complaint }: { complaint: ComplaintShown }) {
  const words = useWords(complaintWords).closing;
  const { kept } = useWords(doingWords);
  const [why, setWhy] = useState('');
  const closing = useTell(closeComplaint);
  const returning = useTell(returnClosing);
  const asked = complaint.closing;
  if (asked === null) return null;
  const params = { id: complaint.case };
  const onSuccess = () => announce(kept);
  return (
    <section className={classes.asked} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.asked(asked.by)}</p>
      <p>
        {words.endings[asked.ending]}
        {asked.words && `：${asked.words}`}
      </p>
      {complaint.may.returnClosing && (
        <>
          <ErrorNotice error={closing.error ?? restOf(returning.error, ['why'])} />
          <TextArea
            name="why"
            label={words.why}
            minRows={1}
            value={why}
            error={problemsOf(returning.error)('why')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Buttons>
            <Button
              loading={closing.isPending}
              onClick={() =>
                closing.mutate({ params, body: { ending: asked.ending, words: asked.words } }, { onSuccess })
              }
            >
              {words.approve}
            </Button>
            <Button
              variant="default"
              loading={returning.isPending}
              onClick={() => returning.mutate({ params, body: { why } }, { onSuccess })}
            >
              {words.back}
            </Button>
          </Buttons>
        </>
      )}
    </section>
  );
}
