import { type RelayShown, sendAgain } from '@denwaban/api/relays';
import { useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeRelayWords } from './office-words.ts';

/** Starts the chain of a report anew that reached nobody. */
export function SendAgain({ relay: { id, may } }: { relay: RelayShown }) {
  const words = useWords(officeRelayWords);
  const telling = useTell(sendAgain);
  const again = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.sent) });
  return (
    <>
      {may.sendAgain && (
        <ConfirmButton color="ai" loading={telling.isPending} asks={words.againAsks} yes={words.again} act={again}>
          {words.again}
        </ConfirmButton>
      )}
      <ErrorNotice error={telling.error} />
    </>
  );
}
