import { type CaseFile, closeCase, reopenCase } from '@denwaban/api/cases';
import { CorrectCase } from '../corrections/CorrectCase.tsx';
import { useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeCaseWords } from './office-words.ts';

/** Put right, closed, taken up again; a complaint is closed among its own steps. */
export function CloseCase({ file: { id, may, held, complaint } }: { file: CaseFile }) {
  const words = useWords(officeCaseWords).file;
  const closing = useTell(closeCase);
  const reopening = useTell(reopenCase);
  const params = { id };
  return (
    <>
      <ErrorNotice error={closing.error ?? reopening.error} />
      {may.correct && <CorrectCase about={id} held={held} />}
      {may.close && complaint === null && (
        <ConfirmButton
          color="ai"
          loading={closing.isPending}
          asks={words.closeAsks}
          yes={words.close}
          act={() => closing.mutate({ params }, { onSuccess: () => announce(words.closedNow) })}
        >
          {words.close}
        </ConfirmButton>
      )}
      {may.reopen && (
        <ConfirmButton
          variant="default"
          color="ai"
          loading={reopening.isPending}
          asks={words.reopenAsks}
          yes={words.reopen}
          act={() => reopening.mutate({ params }, { onSuccess: () => announce(words.reopened) })}
        >
          {words.reopen}
        </ConfirmButton>
      )}
    </>
  );
}
