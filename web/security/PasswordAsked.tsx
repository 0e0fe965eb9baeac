import type { AnswerOf, Endpoint } from '@denwaban/api/endpoint';
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { Buttons, ErrorNotice, Form } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './security.module.css';
import { securityWords } from './words.ts';

type Props<E> = {
  /** Takes `{ password }`. */
  endpoint: E;
  params?: object;
  about: string;
  yes: string;
  isGrave?: boolean;
  done: (answer: AnswerOf<E>) => void;
};

/** The password once more, before something that opens doors is changed. */
export function PasswordAsked<E extends Endpoint>({ endpoint, params, about, yes, isGrave, done }: Props<E>) {
  const [password, setPassword] = useState('');
  const telling = useTell(endpoint);
  const submit = () => telling.mutate({ params, body: { password } } as never, { onSuccess: done });
  return (
    <Form submit={submit} enterSubmits error={telling.error} className={classes.form}>
      <p className={classes.about}>{about}</p>
      <ErrorNotice error={telling.error} />
      <PasswordField password={password} set={setPassword} />
      <Buttons>
        <Button
          type="submit"
          color={isGrave ? 'shu' : undefined}
          disabled={password === ''}
          loading={telling.isPending}
        >
          {yes}
        </Button>
      </Buttons>
    </Form>
  );
}

export function PasswordField({ password, set }: { password: string; set: (password: string) => void }) {
  const words = useWords(securityWords).field;
  return (
    <PasswordInput
      name="password"
      autoComplete="current-password"
      label={words.password}
      description={words.passwordAbout}
      value={password}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
