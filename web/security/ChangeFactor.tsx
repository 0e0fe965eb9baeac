import { type FactorShown, removeFactor, renameFactor } from '@denwaban/api/security';
import { Button, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { PasswordAsked } from './PasswordAsked.tsx';
import classes from './security.module.css';
import { securityWords } from './words.ts';

/** Another name for a second factor; or its end. */
export function ChangeFactor({ factor, done }: { factor: FactorShown; done: () => void }) {
  const words = useWords(securityWords);
  const { id, name } = factor;
  const { typed, text } = useTyped({ name });
  const renaming = useTell(renameFactor);
  const said = (words: string) => () => {
    announce(words);
    done();
  };
  return (
    <>
      <Form
        submit={() => renaming.mutate({ params: { id }, body: typed }, { onSuccess: said(words.factors.renamed) })}
        enterSubmits
        error={renaming.error}
        className={classes.form}
      >
        <ErrorNotice error={renaming.error} />
        <TextInput label={words.field.name} {...text('name')} />
        <Buttons>
          <Button type="submit" disabled={typed.name.trim() === ''} loading={renaming.isPending}>
            {words.save}
          </Button>
        </Buttons>
      </Form>
      <hr className={classes.rule} />
      <PasswordAsked
        endpoint={removeFactor}
        params={{ id }}
        about={words.factors.removeAbout}
        yes={words.factors.remove}
        isGrave
        done={said(words.factors.removed)}
      />
    </>
  );
}
