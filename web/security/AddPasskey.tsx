import { addPasskey, startPasskey } from '@denwaban/api/security';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { PasswordField } from './PasswordAsked.tsx';
import { makePasskey } from './passkeys.ts';
import classes from './security.module.css';
import { securityWords } from './words.ts';

/** The password, and then whatever this device asks its person for. */
export function AddPasskey({ done }: { done: (recoveryCodes: readonly string[]) => void }) {
  const words = useWords(securityWords);
  const { typed, put, text } = useTyped({ name: words.usualName.passkey as string, password: '' });
  const [stopped, setStopped] = useState<string>();
  const starting = useTell(startPasskey);
  const adding = useTell(addPasskey);

  async function submit() {
    setStopped(undefined);
    const begun = await starting.mutateAsync({ body: { password: typed.password } }).catch(() => null);
    if (!begun) return;
    const made = await makePasskey(begun.options);
    if (made === null || made === 'known')
      return setStopped(made === 'known' ? words.passkeyKnown : words.passkeyStopped);
    const body = { ticket: begun.ticket, name: typed.name, credential: { ...made } };
    adding.mutate(
      { body },
      {
        onSuccess: ({ recoveryCodes }) => {
          announce(words.factors.added);
          done(recoveryCodes);
        },
      },
    );
  }

  const error = starting.error ?? adding.error;
  return (
    <Form submit={() => void submit()} enterSubmits error={error} className={classes.form}>
      <ErrorNotice error={error} />
      {stopped && (
        <p role="alert" className={classes.stopped}>
          {stopped}
        </p>
      )}
      <TextInput label={words.field.name} description={words.field.nameAbout} {...text('name')} />
      <PasswordField password={typed.password} set={(password) => put({ password })} />
      <Buttons>
        <Button
          type="submit"
          disabled={typed.password === '' || typed.name.trim() === ''}
          loading={starting.isPending || adding.isPending}
        >
          {words.next}
        </Button>
      </Buttons>
    </Form>
  );
}
