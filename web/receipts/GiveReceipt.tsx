import { type IssuedReceipt, issueReceipt } from '@denwaban/api/receipts';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { ErrorNotice, Moment, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './receipts.module.css';
import { receiptWords } from './words.ts';

type Props = {
  /** The case. */
  id: string;
  /** The number to offer for a short message, E.164; empty where none is known. */
  number: string;
};

/** The caller's way to see how far their case is: a code to read out, or an address by SMS. */
export function GiveReceipt({ id, number }: Props) {
  const words = useWords(receiptWords);
  const telling = useTell(issueReceipt);
  // Pressed twice, it is one short message.
  const [key] = useState(() => crypto.randomUUID());
  const give = (to: string | null) => telling.mutate({ params: { id }, body: { to, ...(to && { key }) } });
  const [issued, setIssued] = useState<IssuedReceipt>();
  if (telling.data && telling.data !== issued) setIssued(telling.data);
  return (
    <section aria-label={words.share} className={classes.give}>
      <ErrorNotice error={restOf(telling.error, ['to'])} />
      {issued ? (
        <Issued issued={issued} number={number} telling={telling} give={give} />
      ) : (
        <KeyButton keys="Alt+R" variant="default" act={() => give(null)}>
          {words.issue}
        </KeyButton>
      )}
    </section>
  );
}

type IssuedProps = {
  issued: IssuedReceipt;
  number: string;
  telling: { error: unknown; isPending: boolean };
  give: (to: string) => void;
};

function Issued({ issued, number, telling, give }: IssuedProps) {
  const words = useWords(receiptWords);
  const [to, setTo] = useState(number && formatNumber(number));
  return (
    <>
      <dl className={classes.facts}>
        <dt>{words.tellNumber}</dt>
        <dd className={classes.aloud}>{issued.receiptNumber}</dd>
        <dt>{words.tellCode}</dt>
        <dd className={classes.aloud}>{issued.code.replace(/^(\d{4})/, '$1 ')}</dd>
        <dt>{words.tellPage}</dt>
        <dd>
          {issued.page}
          <small className={classes.until}>
            <Moment at={issued.expiresAt} />
          </small>
        </dd>
      </dl>
      {issued.texted === 'no' && (
        <div className={classes.sms}>
          <TextInput
            size="sm"
            name="to"
            label={words.toSms}
            inputMode="tel"
            value={to}
            error={problemsOf(telling.error)('to')}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button
            size="sm"
            variant="default"
            disabled={to.trim() === ''}
            loading={telling.isPending}
            onClick={() => give(to)}
          >
            {words.send}
          </Button>
        </div>
      )}
      {issued.texted === 'on_its_way' && <p role="status">{words.texted}</p>}
      {issued.texted === 'not_configured' && <p role="status">{words.noSms}</p>}
    </>
  );
}
