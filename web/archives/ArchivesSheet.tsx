import { askArchive, listArchives } from '@denwaban/api/archives';
import { Button } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Archives } from './Archives.tsx';
import { useUnderWay } from './use-under-way.ts';
import { archiveWords } from './words.ts';

/** Everything of one client in one file, made while one does something else. */
export function ArchivesSheet({ client }: { client: string }) {
  const words = useWords(archiveWords);
  const asked = useAsk(listArchives, { params: { client } });
  const telling = useTell(askArchive);
  const isUnderWay = asked.data?.archives.some(({ state }) => state === 'waiting' || state === 'working') ?? false;
  useUnderWay(isUnderWay, asked.refetch);
  const ask = () => telling.mutate({ params: { client } }, { onSuccess: () => announce(words.asked) });
  return (
    <>
      <Sheet title={words.title}>
        <p>{words.about}</p>
        <ErrorNotice error={telling.error} />
        <Buttons>
          <Button onClick={ask} loading={telling.isPending} disabled={isUnderWay}>
            {words.ask}
          </Button>
        </Buttons>
      </Sheet>
      <Sheet flush title={words.list}>
        <Answered asked={asked}>
          {({ archives }) => <Archives archives={archives} path={(id) => `/archives/${id}/file`} />}
        </Answered>
      </Sheet>
    </>
  );
}
