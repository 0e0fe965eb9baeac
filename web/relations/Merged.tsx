import { type RelationsShown, splitCases } from '@denwaban/api/relations';
import { CallbackCard } from '../callbacks/CallbackCard.tsx';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { PromisesOf } from '../promises/PromisesOf.tsx';
import { OtherCase } from './OtherCase.tsx';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

/** What is part of a case, with what the caller was promised there: it is dealt with here. */
export function Merged({ about }: { about: RelationsShown }) {
  const words = useWords(relationWords);
  const say = useSay();
  const now = useNow();
  if (about.merged.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>{words.merged}</h3>
      <p className={classes.about}>{words.mergedAbout}</p>
      <ul className={classes.list}>
        {about.merged.map(({ case: line, by, at, promises, callback }) => (
          <li key={line.id}>
            <OtherCase
              line={line}
              says={<span className={classes.about}>{words.mergedBy(by, say.when(at, now))}</span>}
              acts={about.may.split && <Split swallowed={line.id} />}
            />
            {(promises.length > 0 || callback) && (
              <div className={classes.owed}>
                <PromisesOf promises={promises} callback={null} door="agency" />
                {callback && <CallbackCard callback={callback} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way back. */
export function Split({ swallowed }: { swallowed: string }) {
  const words = useWords(relationWords);
  const splitting = useTell(splitCases);
  return (
    <>
      <ErrorNotice error={splitting.error} />
      <ConfirmButton
        size="xs"
        variant="default"
        color="ai"
        loading={splitting.isPending}
        asks={words.splitAsks}
        yes={words.split}
        act={() => splitting.mutate({ params: { id: swallowed } }, { onSuccess: () => announce(words.apart) })}
      >
        {words.split}
      </ConfirmButton>
    </>
  );
}
