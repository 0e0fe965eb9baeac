import { setPassword } from '@denwaban/api/signin';
import { Button, PasswordInput } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Form, focusField, PageTitle, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './signin.module.css';
import { signinWords } from './words.ts';

const shortest = 10;

/** Where the link of an invitation or reset letter leads. The token stands behind '#', where no server's log and no referrer sees it. */
export function PasswordScreen() {
  const words = useWords(signinWords).set;
  const token = useLocation({ select: ({ hash }) => hash });
  const telling = useTell(setPassword);

  if (!token)
    return <WayOn title={words.noToken} about={words.noTokenNext} to="/sign-in/forgotten" go={words.askAgain} />;
  if (telling.isSuccess) return <WayOn title={words.done} about={words.doneNext} to="/sign-in" go={words.go} />;
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Choosing
        error={telling.error}
        isPending={telling.isPending}
        choose={(password) => telling.mutate({ body: { token, password } })}
      />
    </>
  );
}

type ChoosingProps = { error: unknown; isPending: boolean; choose: (password: string) => void };

function Choosing({ error, isPending, choose }: ChoosingProps) {
  const words = useWords(signinWords);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = password.length < shortest;
  const differs = password !== again;

  function submit() {
    setTried(true);
    if (isShort) focusField('password');
    else if (differs) focusField('again');
    else choose(password);
  }

  return (
    <Form submit={submit} enterSubmits startsAt="password" error={error} className={classes.form}>
      <ErrorNotice error={restOf(error, ['password'])} />
      <PasswordInput
        name="password"
        autoComplete="new-password"
        label={words.password}
        value={password}
        error={problemsOf(error)('password') ?? (isTried && isShort && words.set.short)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        name="again"
        autoComplete="new-password"
        label={words.set.again}
        value={again}
        error={isTried && !isShort && differs && words.set.differs}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={isPending}>
        {words.set.submit}
      </Button>
    </Form>
  );
}

function WayOn({
  title,
  about,
  to,
  go,
}: {
  title: string;
  about: string;
  to: '/sign-in' | '/sign-in/forgotten';
  go: string;
}) {
  return (
    <div role="status">
      <PageTitle about={about}>{title}</PageTitle>
      <Button component={Link} to={to} size="md">
        {go}
      </Button>
    </div>
  );
}
