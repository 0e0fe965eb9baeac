import { askOwnArchive, listOwnArchives } from '@denwaban/api/archives';
import { Button } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, ErrorNotice, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Archives } from './Archives.tsx';
import { useUnderWay } from './use-under-way.ts';
import { archiveWords } from './words.ts';

/** A company has all that is kept of it written into one file, and takes it. */
export function OwnArchivesScreen() {
  const words = useWords(archiveWords);
  const asked = useAsk(listOwnArchives);
  const telling = useTell(askOwnArchive);
  const isUnderWay = asked.data?.archives.some(({ state }) => state === 'waiting' || state === 'working') ?? false;
  useUnderWay(isUnderWay, asked.refetch);
  const asking = (
    <Button
      onClick={() => telling.mutate({}, { onSuccess: () => announce(words.asked) })}
      loading={telling.isPending}
      disabled={isUnderWay}
    >
      {words.ask}
    </Button>
  );
  return (
    <>
      <PageTitle about={words.ownAbout} actions={asking}>
        {words.ownTitle}
      </PageTitle>
      <ErrorNotice error={telling.error} />
      <Sheet flush>
        <Answered asked={asked}>
          {({ archives }) => <Archives archives={archives} path={(id) => `/company/archives/${id}/file`} />}
        </Answered>
      </Sheet>
    </>
  );
}
