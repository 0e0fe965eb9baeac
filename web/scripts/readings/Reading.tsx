import { confirmReading, getVersion, type UnreadShown } from '@denwaban/api/scripts';
import type { ScriptContent } from '@denwaban/domain/scripts';
import { Button } from '@mantine/core';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { Changes } from '../versions/Changes.tsx';
import { Whole } from '../versions/Whole.tsx';
import { readingWords } from './reading-words.ts';

/** What changed in a manual, or all of it, to be read and confirmed. */
export function Reading({ unread: { client, version, changes }, done }: { unread: UnreadShown; done: () => void }) {
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
