import { type RelationsShown, unlinkCases } from '@denwaban/api/relations';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { OtherCase } from './OtherCase.tsx';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

/** The cases that were linked to a case, or split off. */
export function Linked({ about }: { about: RelationsShown }) {
  const words = useWords(relationWords);
  const say = useSay();
  const now = useNow();
  const unlinking = useTell(unlinkCases);
  if (about.related.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>{words.related}</h3>
      <ErrorNotice error={unlinking.error} />
      <ul className={classes.list}>
        {about.related.map(({ relation, case: line, how, by, at }) => (
          <li key={relation}>
            <OtherCase
              line={line}
              says={
                <span className={classes.about}>
                  {words.how[how]}・{words.relatedBy(by, say.when(at, now))}
                </span>
              }
              acts={
                how === 'linked' &&
                about.may.link && (
                  <ConfirmButton
                    size="xs"
                    variant="default"
                    color="ai"
                    loading={unlinking.isPending}
                    asks={words.unlinkAsks}
                    yes={words.unlink}
                    act={() =>
                      unlinking.mutate({ params: { id: relation } }, { onSuccess: () => announce(words.unlinked) })
                    }
                  >
                    {words.unlink}
                  </ConfirmButton>
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
