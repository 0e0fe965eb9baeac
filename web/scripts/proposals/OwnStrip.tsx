import { discardOwnCopy } from '@denwaban/api/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Refused, useTell } from '../../kit/ask/index.ts';
import { useNow } from '../../kit/clock/index.ts';
import { announce, ConfirmButton, ErrorNotice, StatePill } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../desk.module.css';
import type { Draft } from '../editor/use-draft.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { manualDeskWords } from '../manual-desk-words.ts';
import { Saving } from '../Saving.tsx';
import type { Own } from './OwnManual.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { proposalWords } from './proposal-words.ts';

type Props = { own: Own; draft: Draft; reload: () => Promise<void> };

/** How a company's manual stands, and its copy on the way to a proposal. */
export function OwnStrip({ own, draft, reload }: Props) {
  const words = useWords(manualDeskWords);
  const ownWords = useWords(proposalWords).own;
  const [opened, open] = useState<'propose' | 'import' | null>(null);
  const discarding = useTell(discardOwnCopy);
  const isCopy = draft.isTouched || own.copy !== null;
  const isBehind = draft.error instanceof Refused && draft.error.code === 'changed_meanwhile';
  const openSaved = (dialog: typeof opened) => {
    void draft.save().then(
      () => open(dialog),
      () => {},
    );
  };
  const discard = async () => {
    await discarding.mutateAsync({});
    announce(ownWords.discarded);
    await reload();
  };
  return (
    <section className={classes.strip} aria-label={words.state.title}>
      <Standing own={own} />
      <Saving draft={draft} isDraft={isCopy} />
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={() => openSaved('import')}>
          {words.importing}
        </Button>
        {own.copy && (
          <ConfirmButton
            size="sm"
            variant="default"
            asks={ownWords.discardAsks}
            yes={ownWords.discard}
            act={() => void discard().catch(() => {})}
          >
            {ownWords.discard}
          </ConfirmButton>
        )}
        <Button size="sm" disabled={!isCopy} onClick={() => openSaved('propose')}>
          {ownWords.propose}
        </Button>
      </div>
      <ErrorNotice
        error={draft.error ?? discarding.error}
        again={draft.error && !isBehind ? () => void draft.save().catch(() => {}) : undefined}
      />
      {isBehind && (
        <Button size="sm" variant="default" onClick={() => void reload()}>
          {words.reload}
        </Button>
      )}
      <ImportDialog client={null} opened={opened === 'import'} close={() => open(null)} done={reload} />
      <ProposeDialog
        base={own.published?.content}
        content={draft.content}
        opened={opened === 'propose'}
        close={() => open(null)}
        done={reload}
      />
    </section>
  );
}

function Standing({ own: { published, scheduled } }: { own: Own }) {
  const words = useWords(proposalWords).own;
  const say = useSay();
  const now = useNow();
  return (
    <>
      <StatePill tone={published ? 'fine' : 'attention'}>
        {published ? words.inForce(say.number(published.number)) : words.nothing}
      </StatePill>
      {scheduled?.effectiveAt && (
        <StatePill tone="active">
          {words.scheduled(say.number(scheduled.number), say.when(scheduled.effectiveAt, now))}
        </StatePill>
      )}
    </>
  );
}
