import { enterByPasskey, enterCode, type Me, passkeyOptions, type SecondStep as Step } from '@denwaban/api/signin';
import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Form, PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { CodeField } from '../security/CodeField.tsx';
import { showPasskey } from '../security/passkeys.ts';
import classes from './signin.module.css';
import { signinWords } from './words.ts';

type Props = { step: Step; entered: (me: Me) => void; back: () => void };

/** The password was right; now the device in the hand. */
export function SecondStep({ step, entered, back }: Props) {
  const words = useWords(signinWords).second;
  const [code, setCode] = useState('');
  const telling = useTell(enterCode);
  const submit = () => telling.mutate({ body: { ticket: step.ticket, code } }, { onSuccess: entered });
  const hasPasskey = step.ways.includes('passkey');
  return (
    <>
      <PageTitle about={hasPasskey ? words.aboutPasskey : words.about}>{words.title}</PageTitle>
      <Form submit={submit} enterSubmits startsAt="code" error={telling.error} className={classes.form}>
        {hasPasskey && <PasskeyButton ticket={step.ticket} entered={entered} isFirst />}
        <ErrorNotice error={telling.error} />
        <CodeField
          label={step.ways.includes('authenticator') ? words.code : words.recoveryCode}
          about={words.codeAbout}
          code={code}
          set={setCode}
        />
        <Button
          type="submit"
          size="md"
          variant={hasPasskey ? 'default' : 'filled'}
          disabled={code.trim() === ''}
          loading={telling.isPending}
        >
          {words.submit}
        </Button>
        <button type="button" className={classes.link} onClick={back}>
          {words.back}
        </button>
      </Form>
    </>
  );
}

type PasskeyProps = { ticket?: string; entered: (me: Me) => void; isFirst?: boolean };

/** As the second step, or instead of the password: the device verifies its person itself. */
export function PasskeyButton({ ticket, entered, isFirst = false }: PasskeyProps) {
  const words = useWords(signinWords).second;
  const [isStopped, setStopped] = useState(false);
  const asking = useTell(passkeyOptions);
  const showing = useTell(enterByPasskey);

  async function show() {
    setStopped(false);
    const asked = await asking.mutateAsync({ body: { ticket } }).catch(() => null);
    if (!asked) return;
    const shown = await showPasskey(asked.options);
    if (!shown) return setStopped(true);
    showing.mutate({ body: { ticket: asked.ticket, credential: { ...shown } } }, { onSuccess: entered });
  }

  return (
    <>
      <ErrorNotice error={asking.error ?? showing.error} />
      {isStopped && (
        <p role="alert" className={classes.stopped}>
          {words.stopped}
        </p>
      )}
      <Button
        type="button"
        size="md"
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<IconFingerprint size={20} stroke={1.6} />}
        loading={asking.isPending || showing.isPending}
        onClick={() => void show()}
      >
        {words.passkey}
      </Button>
    </>
  );
}
