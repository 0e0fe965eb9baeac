import { answerReceipt, type ReceiptStatus as Status } from '@denwaban/api/receipts';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Moment, PageTitle, Sign } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './receipts.module.css';
import { receiptWords } from './words.ts';

const order = ['received', 'with_client', 'callback_due', 'answered', 'closed'] as const;
const answers = ['satisfied', 'partly', 'not'] as const;

/** How far the case is, and, once something has come of it, one question that may be left alone. */
export function ReceiptStatus({ token, status }: { token: string; status: Status }) {
  const words = useWords(receiptWords);
  return (
    <>
      <PageTitle about={words.of(status.client)}>{words.title}</PageTitle>
      <dl className={classes.facts}>
        <dt>{words.number}</dt>
        <dd>{status.receiptNumber}</dd>
        <dt>{words.received}</dt>
        <dd>
          <Moment at={status.receivedAt} />
        </dd>
        {status.promise && (
          <>
            <dt>{words.promise}</dt>
            <dd>{status.promise}</dd>
          </>
        )}
      </dl>
      <Steps at={status.progress} isPromised={status.promise !== null} />
      <Closing token={token} status={status} />
      <p className={classes.privacy}>{words.privacy}</p>
    </>
  );
}

/** A case without a callback has no step for it. */
function Steps({ at, isPromised }: { at: Status['progress']; isPromised: boolean }) {
  const words = useWords(receiptWords);
  const passed = order.indexOf(at);
  const hasCallback = isPromised || at === 'answered';
  const steps = order.filter((step) => hasCallback || (step !== 'callback_due' && step !== 'answered') || step === at);
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const place = order.indexOf(step);
        const standing = place < passed || at === 'closed' ? 'done' : place === passed ? 'now' : 'ahead';
        return (
          <li key={step} data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <Sign tone={standing === 'done' ? 'fine' : standing === 'now' ? 'active' : 'quiet'} size={18} />
            <span>{words.steps[step]}</span>
            {standing !== 'ahead' && <span className={classes.standing}>{words[standing]}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function Closing({ token, status }: { token: string; status: Status }) {
  const words = useWords(receiptWords);
  const telling = useTell(answerReceipt);
  const answered = telling.data?.answered ?? status.answered;
  if (answered) return <p role="status">{words.thanks}</p>;
  if (!status.mayAnswer) return null;
  return (
    <fieldset className={classes.question}>
      <legend>{words.question}</legend>
      <ErrorNotice error={telling.error} />
      <div className={classes.answers}>
        {answers.map((answer) => (
          <Button
            key={answer}
            size="md"
            variant="default"
            disabled={telling.isPending}
            onClick={() => telling.mutate({ params: { token }, body: { answer } })}
          >
            {words.answer[answer]}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
