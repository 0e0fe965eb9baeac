import { checkContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Refused } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import type { Listed } from './AgencyManual.tsx';
import classes from './desk.module.css';
import type { Draft } from './editor/use-draft.ts';
import { ImportDialog } from './import/ImportDialog.tsx';
import { manualDeskWords } from './manual-desk-words.ts';
import { Saving } from './Saving.tsx';
import { StarterDialog } from './starter/StarterDialog.tsx';
import { PublishDialog } from './versions/PublishDialog.tsx';

type Props = { client: string; listed: Listed; draft: Draft; reload: () => Promise<void> };
type Opened = 'publish' | 'import' | 'starter' | null;

/** How the manual stands, whether all is kept, and what may be done with the whole of it. */
export function AgencyStrip({ client, listed, draft, reload }: Props) {
  const words = useWords(manualDeskWords);
  const say = useSay();
  const mayPublish = useMe().abilities.includes('publish_manual');
  const [opened, open] = useState<Opened>(null);
  const close = () => open(null);
  const isDraft = draft.isTouched || listed.draft !== null;
  const left = checkContent(draft.content).length;
  const isBehind = draft.error instanceof Refused && draft.error.code === 'changed_meanwhile';
  // What is done on the server takes what was typed last with it.
  const openSaved = (dialog: Opened) => {
    void draft.save().then(
      () => open(dialog),
      () => {},
    );
  };
  return (
    <section className={classes.strip} aria-label={words.state.title}>
      <Standing listed={listed} />
      <Saving draft={draft} isDraft={isDraft} />
      {isDraft && left > 0 && <StatePill tone="attention">{words.state.broken(say.number(left))}</StatePill>}
      <div className={classes.acts}>
        <Button size="sm" variant="default" onClick={() => openSaved('import')}>
          {words.importing}
        </Button>
        <Button size="sm" variant="default" onClick={() => openSaved('starter')}>
          {words.starting}
        </Button>
        {mayPublish && (
          <Button size="sm" disabled={!isDraft} onClick={() => openSaved('publish')}>
            {words.publish}
          </Button>
        )}
      </div>
      {draft.error && (
        <ErrorNotice error={draft.error} again={isBehind ? undefined : () => void draft.save().catch(() => {})} />
      )}
      {isBehind && (
        <Button size="sm" variant="default" onClick={() => void reload()}>
          {words.reload}
        </Button>
      )}
      <ImportDialog client={client} opened={opened === 'import'} close={close} done={reload} />
      <StarterDialog client={client} listed={listed} opened={opened === 'starter'} close={close} done={reload} />
      <PublishDialog
        client={client}
        listed={listed}
        content={draft.content}
        opened={opened === 'publish'}
        close={close}
        done={reload}
      />
    </section>
  );
}

function Standing({ listed: { published, scheduled } }: { listed: Listed }) {
  const words = useWords(manualDeskWords).state;
  const say = useSay();
  const now = useNow();
  return (
    <>
      <StatePill tone={published ? 'fine' : 'attention'}>
        {published ? words.inForce(say.number(published.number)) : words.none}
      </StatePill>
      {scheduled?.effectiveAt && (
        <StatePill tone="active">
          {words.scheduled(say.number(scheduled.number), say.when(scheduled.effectiveAt, now))}
        </StatePill>
      )}
    </>
  );
}
