import type { CaseLine } from '@denwaban/api/cases';
import { linkCases, mergeCases, type RelationsShown } from '@denwaban/api/relations';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { relationWords } from './words.ts';

type Props = {
  about: RelationsShown;
  other: CaseLine;
  /** Which of the two would be kept if they are merged; null: they cannot be. */
  keep: string | null;
};

/** Linking or merging the case looked at with another. */
export function Relating({ about, other, keep }: Props) {
  const words = useWords(relationWords);
  const linking = useTell(linkCases);
  const merging = useTell(mergeCases);
  const { id, receiptNumber } = other;
  const swallowed = keep === id ? about.case : id;
  return (
    <>
      <ErrorNotice error={linking.error ?? merging.error} />
      {about.may.link && (
        <Button
          size="xs"
          variant="default"
          loading={linking.isPending}
          onClick={() =>
            linking.mutate(
              { params: { id: about.case }, body: { other: id } },
              { onSuccess: () => announce(words.linked) },
            )
          }
        >
          {words.link}
        </Button>
      )}
      {about.may.merge && keep && (
        <ConfirmButton
          size="xs"
          variant="default"
          color="ai"
          loading={merging.isPending}
          asks={keep === id ? words.mergeThisIn(receiptNumber) : words.mergeOtherIn(receiptNumber)}
          yes={words.merge}
          act={() =>
            merging.mutate(
              { params: { id: keep }, body: { swallowed } },
              { onSuccess: () => announce(words.mergedNow) },
            )
          }
        >
          {words.merge}
        </ConfirmButton>
      )}
    </>
  );
}
