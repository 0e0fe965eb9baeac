import { listUnread, type UnreadShown } from '@denwaban/api/scripts';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Sheet, SidePage, SkeletonRows } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { readingWords } from './reading-words.ts';

const Reading = lazy(async () => ({ default: (await import('./Reading.tsx')).Reading }));

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
        <Suspense fallback={<SkeletonRows />}>
          {chosen && <Reading unread={chosen} done={() => choose(undefined)} />}
        </Suspense>
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
