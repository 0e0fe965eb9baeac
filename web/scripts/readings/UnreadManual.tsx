import { confirmReading, getVersion, listUnread, type UnreadShown } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, Sheet, SidePage } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { Changes } from '../versions/Changes.tsx';
import classes from '../versions/versions.module.css';
import { Whole } from '../versions/Whole.tsx';
import { readingWords } from './reading-words.ts';

/**
 * What the operator signed in has to read before the next call, for the desk between calls. It needs no props: it asks for itself,
 * is asked again when a manual is published, and shows nothing at all while there is nothing to read.
 */
export function UnreadManual() {
  const words = useWords(readingWords).unread;
  const asked = useAsk(listUnread, {}, { about: ['script'] });
  const [chosen, choose] = useState<UnreadShown>();
  const unread = asked.data?.unread ?? [];
  if (unread.length === 0) return null;
  return (
    <Sheet title={words.title}>
      <p className={classes.note}>{words.about}</p>
      <ul className={classes.list}>
        {unread.map((each) => (
          <li key={each.version.id}>
            <Line unread={each} />
            <Button aria-label={words.showOf(each.client.name)} onClick={() => choose(each)}>
              {words.show}
            </Button>
          </li>
        ))}
      </ul>
      <SidePage title={chosen?.client.name ?? ''} opened={chosen !== undefined} close={() => choose(undefined)}>
        {chosen && <Reading unread={chosen} done={() => choose(undefined)} />}
      </SidePage>
    </Sheet>
  );
}

function Line({ unread: { client, version, changes } }: { unread: UnreadShown }) {
  const words = useWords(readingWords).unread;
  const say = useSay();
  return (
    <div className={classes.version}>
      <strong>{client.name}</strong>
      {version.note && <p lang="ja">{version.note}</p>}
      <small>
        {words.version(say.number(version.number))}・{changes ? words.changes(say.number(changes.length)) : words.whole}
      </small>
    </div>
  );
}

function Reading({ unread: { client, version, changes }, done }: { unread: UnreadShown; done: () => void }) {
  const words = useWords(readingWords).unread;
  const telling = useTell(confirmReading);
  const confirm = () =>
    telling.mutate(
      { params: { id: version.id } },
      {
        onSuccess: () => {
          announce(words.confirmed(client.name));
          done();
        },
      },
    );
  return (
    <div>
      {changes ? <Changes changes={changes} /> : <All version={version.id} />}
      <ErrorNotice error={telling.error} />
      <Buttons>
        <Button loading={telling.isPending} aria-label={words.confirmOf(client.name)} onClick={confirm}>
          {words.confirm}
        </Button>
      </Buttons>
    </div>
  );
}

function All({ version }: { version: string }) {
  const asked = useAsk(getVersion, { params: { id: version } });
  return <Answered asked={asked}>{({ content }) => <Whole content={content as ScriptContent} />}</Answered>;
}
