import { type HandoverShown, takeOver, withdrawHandover } from '@denwaban/api/handovers';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice, Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useTicks } from './GiveHandover.tsx';
import classes from './handovers.module.css';
import { Lines } from './Line.tsx';
import { handoverWords } from './words.ts';

/** What another has left: every line is ticked again before it is taken over. One's own can be taken back. */
export function TakeHandover({ handover }: { handover: HandoverShown }) {
  const words = useWords(handoverWords);
  const { by, to, at, items, words: said, may } = handover;
  return (
    <article className={classes.stack}>
      <p className={classes.head}>
        <strong>{words.from(by.name)}</strong>
        {to && <span>{words.toward(to.name)}</span>}
        <small>
          <Moment at={at} />
        </small>
      </p>
      {said && (
        <p lang="ja" className={classes.words}>
          {said}
        </p>
      )}
      {may.take ? <Taking handover={handover} /> : items.length > 0 && <Lines items={items} />}
      {may.withdraw && <Withdrawing id={handover.id} />}
    </article>
  );
}

function Taking({ handover: { id, items } }: { handover: HandoverShown }) {
  const words = useWords(handoverWords);
  const telling = useTell(takeOver);
  const { ticked, tick } = useTicks([]);
  const lines = items.filter((item) => ticked.has(item.id)).map(({ kind, id }) => ({ kind, id }));
  const take = () =>
    telling.mutate({ params: { id }, body: { ticked: lines } }, { onSuccess: () => announce(words.taken) });
  return (
    <>
      {items.length > 0 && (
        <>
          <p className={classes.note}>{words.takeAbout}</p>
          <Lines items={items} ticks={{ ticked, tick }} />
        </>
      )}
      <ErrorNotice error={telling.error} />
      <div className={classes.acts}>
        <Button disabled={lines.length < items.length} loading={telling.isPending} onClick={take}>
          {words.take}
        </Button>
      </div>
    </>
  );
}

function Withdrawing({ id }: { id: string }) {
  const words = useWords(handoverWords);
  const telling = useTell(withdrawHandover);
  const act = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.withdrawn) });
  return (
    <div className={classes.acts}>
      <ConfirmButton
        variant="default"
        loading={telling.isPending}
        asks={words.withdrawAsks}
        yes={words.withdrawYes}
        act={act}
      >
        {words.withdraw}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </div>
  );
}
