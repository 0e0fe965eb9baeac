import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { announce, Buttons } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { AssessForm } from './AssessForm.tsx';
import classes from './complaints.module.css';
import { DedicateForm } from './DedicateForm.tsx';
import { doingWords } from './doing-words.ts';
import { RespondForm } from './RespondForm.tsx';
import { AcknowledgeForm, CloseForm, ExternalForm, ProceedForm, RefusalForm, ToldForm } from './step-forms.tsx';

type Step =
  | ('acknowledge' | 'assess' | 'proceed' | 'respond' | 'tellDecision' | 'refuse')
  | ('external' | 'askClosing' | 'close' | 'dedicate');

/** The steps that are possible now, the likeliest first, each a short form. */
export function GoOn({ complaint }: { complaint: ComplaintShown }) {
  const words = useWords(doingWords);
  const [step, setStep] = useState<Step | null>(null);
  const done = () => {
    setStep(null);
    announce(words.kept);
  };
  if (step === null)
    return (
      <section aria-label={words.title}>
        <h3 className={classes.title}>{words.title}</h3>
        <Buttons>
          {stepsOf(complaint).map((each, at) => (
            <Button key={each} variant={at === 0 ? 'filled' : 'default'} onClick={() => setStep(each)}>
              {words[each]}
            </Button>
          ))}
        </Buttons>
      </section>
    );
  const form = { complaint, done, cancel: () => setStep(null) };
  return (
    <section className={classes.form} aria-label={words[step]}>
      <h3 className={classes.title}>{words[step]}</h3>
      {step === 'acknowledge' && <AcknowledgeForm {...form} />}
      {step === 'assess' && <AssessForm {...form} />}
      {step === 'proceed' && <ProceedForm {...form} />}
      {step === 'respond' && <RespondForm {...form} />}
      {step === 'tellDecision' && <ToldForm {...form} />}
      {step === 'refuse' && <RefusalForm {...form} />}
      {step === 'external' && <ExternalForm {...form} />}
      {step === 'askClosing' && <CloseForm {...form} approves={false} />}
      {step === 'close' && <CloseForm {...form} approves />}
      {step === 'dedicate' && <DedicateForm {...form} />}
    </section>
  );
}

function stepsOf({ state, closing, may }: ComplaintShown): Step[] {
  const end: Step[] = may.judge ? ['close', 'dedicate'] : closing ? [] : ['askClosing'];
  switch (state) {
    case 'received':
      return ['acknowledge', 'assess', ...end];
    case 'acknowledged':
      return ['assess', 'proceed', 'respond', ...end];
    case 'responded':
      return ['tellDecision', 'respond', 'proceed', ...end];
    case 'decision_told':
      return [...end.slice(0, 1), 'refuse', 'proceed', ...end.slice(1)];
    case 'open_refused':
      return ['proceed', 'respond', 'external', ...end];
    case 'closed_accepted':
      return [];
    default:
      return ['respond', 'proceed', 'assess', ...end];
  }
}
