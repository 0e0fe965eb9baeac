import { openReceipt } from '@denwaban/api/receipts';
import { Button, TextInput } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Refused, useAsk } from '../kit/ask/index.ts';
import { ErrorNotice, Form, PageTitle, SkeletonLines } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { ReceiptStatus } from './ReceiptStatus.tsx';
import classes from './receipts.module.css';
import { receiptWords } from './words.ts';

/** Where a caller sees how far their case is: /r, with the number and code typed, or /r#<secret> out of a short message. */
export function ReceiptScreen() {
  const linked = useLocation({ select: ({ hash }) => hash });
  const [typed, setTyped] = useState('');
  const token = typed || linked;
  const asked = useAsk(openReceipt, { params: { token } }, { about: ['receipt'], ready: token !== '' });
  if (asked.data) return <ReceiptStatus token={token} status={asked.data} />;
  if (asked.error instanceof Refused && asked.error.code === 'link_expired') return <Expired />;
  if (token && asked.isPending) return <SkeletonLines count={4} />;
  return <Enter error={asked.error} look={setTyped} />;
}

function Enter({ error, look }: { error: unknown; look: (token: string) => void }) {
  const words = useWords(receiptWords);
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const isUnknown = error instanceof Refused && error.code === 'not_found';
  return (
    <>
      <PageTitle about={words.askAbout}>{words.title}</PageTitle>
      <Form
        enterSubmits
        startsAt="number"
        className={classes.form}
        submit={() => look(`${number.trim()}.${code.trim()}`)}
      >
        {isUnknown ? (
          <div role="alert" className={classes.unknown}>
            <strong>{words.notFound}</strong>
            <p>{words.notFoundNext}</p>
          </div>
        ) : (
          <ErrorNotice error={error} />
        )}
        <TextInput
          name="number"
          size="md"
          label={words.number}
          description={words.numberExample}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          name="code"
          size="md"
          label={words.code}
          inputMode="numeric"
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" fullWidth disabled={!number.trim() || !code.trim()}>
          {words.look}
        </Button>
      </Form>
    </>
  );
}

function Expired() {
  const words = useWords(receiptWords);
  return <PageTitle about={words.expiredNext}>{words.expired}</PageTitle>;
}
