import { requestReset } from '@denwaban/api/signin';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Form, PageTitle, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './signin.module.css';
import { signinWords } from './words.ts';

/** Asking for a letter with which to set a new password. What comes after never tells whether the address is known. */
export function ForgottenScreen() {
  const words = useWords(signinWords);
  const [email, setEmail] = useState('');
  const telling = useTell(requestReset);

  if (telling.isSuccess) {
    return (
      <div role="status">
        <PageTitle about={words.reset.sentNext}>{words.reset.sent}</PageTitle>
        <BackToSignIn />
      </div>
    );
  }

  return (
    <>
      <PageTitle about={words.reset.about}>{words.reset.title}</PageTitle>
      <Form
        submit={() => telling.mutate({ body: { email } })}
        enterSubmits
        startsAt="email"
        error={telling.error}
        className={classes.form}
      >
        <ErrorNotice error={restOf(telling.error, ['email'])} />
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          label={words.email}
          value={email}
          error={problemsOf(telling.error)('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={telling.isPending}>
          {words.reset.submit}
        </Button>
        <BackToSignIn />
      </Form>
    </>
  );
}

function BackToSignIn() {
  const words = useWords(signinWords);
  return (
    <Link to="/sign-in" className={classes.link}>
      {words.reset.back}
    </Link>
  );
}
