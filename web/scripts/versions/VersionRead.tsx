import { getChanges, getVersion, type HeadingShown } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, OneOf, Sheet, Toolbar } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import type { Listed } from '../AgencyManual.tsx';
import type { Draft } from '../editor/use-draft.ts';
import { Changes } from './Changes.tsx';
import { VersionActs } from './VersionActs.tsx';
import { versionWords } from './version-words.ts';
import classes from './versions.module.css';
import { Whole } from './Whole.tsx';

type Props = {
  client: string;
  listed: Listed;
  draft: Draft;
  reload: () => Promise<void>;
  version: HeadingShown;
  close: () => void;
};

/** One version: what it changes against another, or all of it; and what may be done with it. */
export function VersionRead(props: Props) {
  const { version, listed } = props;
  const words = useWords(versionWords);
  const say = useSay();
  const [what, setWhat] = useState<'changes' | 'whole'>('changes');
  const [against, setAgainst] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const others = listed.versions.filter(({ id }) => id !== version.id);
  return (
    <div ref={place}>
      <Sheet title={words.number(say.number(version.number))}>
        <Toolbar>
          <OneOf
            size="sm"
            label={words.looking}
            values={['changes', 'whole']}
            words={words.what}
            chosen={what}
            choose={setWhat}
          />
          {what === 'changes' && others.length > 0 && (
            <NativeSelect
              size="sm"
              aria-label={words.compare}
              value={against}
              onChange={(event) => setAgainst(event.currentTarget.value)}
              data={[
                { value: '', label: words.before },
                ...others.map(({ id, number }) => ({ value: id, label: words.against(say.number(number)) })),
              ]}
            />
          )}
        </Toolbar>
        {what === 'changes' ? <Changed version={version.id} against={against} /> : <All version={version.id} />}
        <VersionActs {...props} />
      </Sheet>
    </div>
  );
}

function Changed({ version, against }: { version: string; against: string }) {
  const words = useWords(versionWords);
  const say = useSay();
  const query = against ? { against } : {};
  const asked = useAsk(getChanges, { params: { id: version }, query }, { keep: true });
  return (
    <Answered asked={asked}>
      {({ against: from, changes }) =>
        from ? (
          <>
            <p className={classes.note}>{words.against(say.number(from.number))}</p>
            <Changes changes={changes} />
          </>
        ) : (
          <>
            <p className={classes.note}>{words.first}</p>
            <All version={version} />
          </>
        )
      }
    </Answered>
  );
}

function All({ version }: { version: string }) {
  const asked = useAsk(getVersion, { params: { id: version } });
  return <Answered asked={asked}>{({ content }) => <Whole content={content as ScriptContent} />}</Answered>;
}
