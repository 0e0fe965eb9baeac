import { type Me, type SecondStep as Step, signIn } from '@denwaban/api/signin';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Form, PageTitle, problemsOf, restOf } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { backTo, homeOf } from './home.ts';
import { begin } from './me.ts';
import { PasskeyButton, SecondStep } from './SecondStep.tsx';
import classes from './signin.module.css';
import { signinWords } from './words.ts';

const route = getRouteApi('/public/sign-in');

export function SignInScreen() {
  const words = useWords(signinWords);
  const router = useRouter();
  const answers = useQueryClient();
  const { back } = route.useSearch();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const telling = useTell(signIn);
  const [step, setStep] = useState<Step>();
  const problem = problemsOf(telling.error);

  function entered(me: Me) {
    begin(answers, me);
    router.history.push(me.mustEnrol ? homeOf(me) : (backTo(back) ?? homeOf(me)));
  }

  function submit() {
    telling.mutate(
      { body: { email, password } },
      { onSuccess: (answer) => ('step' in answer ? setStep(answer) : entered(answer)) },
    );
  }

  // What was typed must not lie about while the second step is awaited.
  function startAgain() {
    setPassword('');
    setStep(undefined);
  }

  if (step) return <SecondStep step={step} entered={entered} back={startAgain} />;

  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Form submit={submit} enterSubmits startsAt="email" error={telling.error} className={classes.form}>
        <ErrorNotice error={restOf(telling.error, ['email', 'password'])} />
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          label={words.email}
          value={email}
          error={problem('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          label={words.password}
          value={password}
          error={problem('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={telling.isPending}>
          {words.submit}
        </Button>
        <PasskeyButton entered={entered} />
        <Link to="/sign-in/forgotten" className={classes.link}>
          {words.forgotten}
        </Link>
      </Form>
    </>
  );
}
