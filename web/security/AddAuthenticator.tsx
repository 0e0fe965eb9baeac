import type { AnswerOf } from '@denwaban/api/endpoint';
import { confirmAuthenticator, startAuthenticator } from '@denwaban/api/security';
import { Button, Code, TextInput } from '@mantine/core';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { CodeField } from './CodeField.tsx';
import { PasswordField } from './PasswordAsked.tsx';
import classes from './security.module.css';
import { securityWords } from './words.ts';

type Done = (recoveryCodes: readonly string[]) => void;

/** First the name and the password, then the secret and its first code. */
export function AddAuthenticator({ done }: { done: Done }) {
  const words = useWords(securityWords);
  const { typed, put, text } = useTyped({ name: words.usualName.authenticator as string, password: '' });
  const starting = useTell(startAuthenticator);
  if (starting.data) return <Confirm begun={starting.data} done={done} />;
  return (
    <Form submit={() => starting.mutate({ body: typed })} enterSubmits error={starting.error} className={classes.form}>
      <ErrorNotice error={starting.error} />
      <TextInput label={words.field.name} description={words.field.nameAbout} {...text('name')} />
      <PasswordField password={typed.password} set={(password) => put({ password })} />
      <Buttons>
        <Button type="submit" disabled={typed.password === '' || typed.name.trim() === ''} loading={starting.isPending}>
          {words.next}
        </Button>
      </Buttons>
    </Form>
  );
}

function Confirm({ begun, done }: { begun: AnswerOf<typeof startAuthenticator>; done: Done }) {
  const words = useWords(securityWords);
  const [code, setCode] = useState('');
  const confirming = useTell(confirmAuthenticator);
  const submit = () =>
    confirming.mutate(
      { params: { id: begun.id }, body: { code } },
      {
        onSuccess: ({ recoveryCodes }) => {
          announce(words.factors.added);
          done(recoveryCodes);
        },
      },
    );
  return (
    <Form submit={submit} enterSubmits startsAt="code" error={confirming.error} className={classes.form}>
      <p>
        <strong>{words.scan}</strong>
        <br />
        <span className={classes.soft}>{words.scanAbout}</span>
      </p>
      <img
        className={classes.qr}
        alt={words.qr}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(begun.uri, { border: 2 }))}`}
      />
      <p className={classes.soft}>{words.typeIt}</p>
      <Code block>{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</Code>
      <ErrorNotice error={confirming.error} />
      <CodeField label={words.field.code} about={words.field.codeAbout} code={code} set={setCode} />
      <Buttons>
        <Button type="submit" disabled={code.trim() === ''} loading={confirming.isPending}>
          {words.done}
        </Button>
      </Buttons>
    </Form>
  );
}
