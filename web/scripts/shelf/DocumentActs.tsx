import { type DocumentShown, shelveDocument, withdrawDocument } from '@denwaban/api/scripts';
import { Button } from '@mantine/core';
import { useTell } from '../../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import { useMe } from '../../signin/me.ts';
import { shelfWords } from './shelf-words.ts';

/** What the agency does with a document of a client's shelf. */
export function DocumentActs({ document, edit }: { document: DocumentShown; edit: () => void }) {
  const words = useWords(shelfWords);
  const mayPublish = useMe().abilities.includes('publish_manual');
  const [shelving, withdrawing] = [useTell(shelveDocument), useTell(withdrawDocument)];
  const given = { params: { id: document.id } };
  return (
    <>
      {document.state === 'proposed' && mayPublish && (
        <Button
          size="sm"
          loading={shelving.isPending}
          onClick={() => shelving.mutate(given, { onSuccess: () => announce(words.shelved) })}
        >
          {words.shelve}
        </Button>
      )}
      <Button size="sm" variant="default" aria-label={words.editOf(document.title)} onClick={edit}>
        {words.edit}
      </Button>
      <ConfirmButton
        size="sm"
        variant="default"
        asks={words.withdrawAsks}
        yes={words.withdraw}
        loading={withdrawing.isPending}
        act={() => withdrawing.mutate(given, { onSuccess: () => announce(words.withdrawn) })}
      >
        {words.withdraw}
      </ConfirmButton>
      <ErrorNotice error={shelving.error ?? withdrawing.error} />
    </>
  );
}
