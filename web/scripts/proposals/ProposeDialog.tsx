import { proposeOwnCopy, type VersionShown } from '@denwaban/api/scripts';
import { blankContent, diff, type ScriptContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Changes } from '../versions/Changes.tsx';
import classes from '../versions/versions.module.css';
import { proposalWords } from './proposal-words.ts';

type Props = {
  base: VersionShown['content'] | undefined;
  content: ScriptContent;
  opened: boolean;
  close: () => void;
  done: () => Promise<void>;
};

/** Before a copy goes to the agency: what it changes, and why. */
export function ProposeDialog(props: Props) {
  const words = useWords(proposalWords).own;
  return (
    <Dialog title={words.dialog} opened={props.opened} close={props.close}>
      {props.opened && <Proposing {...props} />}
    </Dialog>
  );
}

function Proposing({ base, content, close, done }: Props) {
  const words = useWords(proposalWords).own;
  const telling = useTell(proposeOwnCopy);
  const [reason, setReason] = useState('');
  const propose = async () => {
    await telling.mutateAsync({ body: { words: reason } });
    announce(words.proposed);
    close();
    await done();
  };
  return (
    <Form submit={() => void propose().catch(() => {})} error={telling.error} className={classes.form}>
      <p className={classes.note}>{words.dialogAbout}</p>
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsAbout}
        withAsterisk
        minRows={2}
        data-autofocus
        value={reason}
        error={problemsOf(telling.error)('words')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={classes.note}>{words.changes}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.shown} tabIndex={0} aria-label={words.changes}>
        <Changes changes={diff((base as ScriptContent | undefined) ?? blankContent, content)} />
      </section>
      <ErrorNotice error={restOf(telling.error, ['words'])} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.yes}
        </Button>
      </Buttons>
    </Form>
  );
}
