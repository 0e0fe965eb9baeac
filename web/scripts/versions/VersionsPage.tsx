import type { HeadingShown } from '@denwaban/api/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../kit/clock/index.ts';
import { EmptyState, Sheet, Sheets, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import type { Listed } from '../AgencyManual.tsx';
import type { Draft } from '../editor/use-draft.ts';
import { VersionRead } from './VersionRead.tsx';
import { versionWords } from './version-words.ts';
import classes from './versions.module.css';

type Props = { client: string; listed: Listed; draft: Draft; reload: () => Promise<void> };

const tones: Record<HeadingShown['state'], Tone> = {
  draft: 'active',
  scheduled: 'attention',
  published: 'fine',
  retired: 'quiet',
};

/** The versions of a manual, newest first: each with its reason, what it changed, and the way back to it. */
export function VersionsPage(props: Props) {
  const words = useWords(versionWords);
  const say = useSay();
  const { versions } = props.listed;
  const [chosen, choose] = useState<string>();
  const shown = versions.find(({ id }) => id === chosen);
  return (
    <Sheets>
      <Sheet title={words.title}>
        {versions.length === 0 ? (
          <EmptyState title={words.none} next={words.noneNext} />
        ) : (
          <p className={classes.note}>{words.about}</p>
        )}
        <ul className={classes.list}>
          {versions.map((version) => (
            <li key={version.id}>
              <Line version={version} />
              <Button
                size="sm"
                variant="default"
                aria-expanded={version.id === chosen}
                aria-label={words.showOf(say.number(version.number))}
                onClick={() => choose(version.id === chosen ? undefined : version.id)}
              >
                {words.show}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
      {shown && <VersionRead key={shown.id} {...props} version={shown} close={() => choose(undefined)} />}
    </Sheets>
  );
}

function Line({ version }: { version: HeadingShown }) {
  const words = useWords(versionWords);
  const say = useSay();
  const now = useNow();
  const { number, state, note, publishedAt, publishedBy, effectiveAt, proposedBy } = version;
  const when = publishedAt && say.when(publishedAt, now);
  return (
    <div className={classes.version}>
      <p className={classes.line}>
        <strong>{words.number(say.number(number))}</strong>
        <StatePill tone={tones[state]}>{words.state[state]}</StatePill>
        {state === 'scheduled' && effectiveAt && <span>{words.from(say.when(effectiveAt, now))}</span>}
      </p>
      {note && <p lang="ja">{note}</p>}
      <small>
        {[
          when && (publishedBy ? words.publishedBy(publishedBy.name, when) : words.published(when)),
          proposedBy.length > 0 && words.proposedBy(say.list(proposedBy.map(({ name }) => name))),
        ]
          .filter(Boolean)
          .join('・')}
      </small>
    </div>
  );
}
