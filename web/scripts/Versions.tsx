import { getVersion, type HeadingShown } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, Facts, Moment, Sheet, Sheets, SidePage, StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';

type Use = ((content: ScriptContent) => void) | undefined;

const tones: Record<HeadingShown['state'], Tone> = {
  draft: 'active',
  scheduled: 'active',
  published: 'fine',
  retired: 'quiet',
};

/** The versions of a script, to be read again, and to go back to. */
export function Versions({ versions, use }: { versions: HeadingShown[]; use: Use }) {
  const words = useWords(editorWords).versions;
  const say = useSay();
  const [chosen, choose] = useState<HeadingShown>();
  if (versions.length === 0) return null;
  return (
    <Sheet title={words.title}>
      <ul className={classes.versions}>
        {versions.map((version) => (
          <li key={version.id}>
            <span>
              <strong>{words.number(say.number(version.number))}</strong>
              {version.publishedAt && (
                <small>
                  <Moment at={version.publishedAt} />
                </small>
              )}
            </span>
            <StatePill tone={tones[version.state]}>{words.state[version.state]}</StatePill>
            <Button
              size="xs"
              variant="default"
              aria-label={words.showOf(say.number(version.number))}
              onClick={() => choose(version)}
            >
              {words.show}
            </Button>
          </li>
        ))}
      </ul>
      <SidePage
        title={chosen ? words.number(say.number(chosen.number)) : ''}
        opened={chosen !== undefined}
        close={() => choose(undefined)}
      >
        {chosen && <Reading version={chosen} use={use} close={() => choose(undefined)} />}
      </SidePage>
    </Sheet>
  );
}

function Reading({
  version: { id, number, state },
  use,
  close,
}: {
  version: HeadingShown;
  use: Use;
  close: () => void;
}) {
  const words = useWords(editorWords);
  const say = useSay();
  const asked = useAsk(getVersion, { params: { id } });
  return (
    <Answered asked={asked}>
      {({ content }) => (
        <Sheets>
          <Facts
            facts={[
              { name: words.greeting, value: content.greeting.text },
              { name: words.recordingNotice, value: content.recordingNotice },
              { name: words.closing, value: content.closing },
              { name: words.questions, value: content.questions.map(({ label }) => label).join('\n') },
              { name: words.mayTell, value: content.mayTell.map(({ topic }) => topic).join('\n') },
              { name: words.ngWords, value: content.ngWords.join('\n') },
            ]}
          />
          {use && state !== 'draft' && (
            <Buttons>
              <Button
                variant="default"
                onClick={() => {
                  use(content as ScriptContent);
                  announce(words.versions.used(say.number(number)));
                  close();
                }}
              >
                {words.versions.use}
              </Button>
            </Buttons>
          )}
        </Sheets>
      )}
    </Answered>
  );
}
