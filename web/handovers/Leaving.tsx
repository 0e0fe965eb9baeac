import { getFloor } from '@denwaban/api/handovers';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { ErrorNotice } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useUnreadNotices } from '../notices/UnreadNotices.tsx';
import classes from './handovers.module.css';
import { handoverWords } from './words.ts';

type Props = { leave: () => void; back: () => void; goes: () => void; isPending: boolean; error: unknown };

/** Before the seat is left for good: what callers wait for and what is unread, and the way to hand it over. */
export function Leaving({ leave, back, goes, isPending, error }: Props) {
  const words = useWords(handoverWords).leaving;
  const say = useSay();
  const floor = useAsk(getFloor, {}, { about: ['promise', 'callback'] });
  const unread = useUnreadNotices().length;
  return (
    <div className={classes.leaving}>
      <strong>{words.title}</strong>
      <p>{words.about(say.number(floor.data?.items.length ?? 0), say.number(unread))}</p>
      <Button component={Link} to="/handovers" onClick={goes} data-autofocus>
        {words.give}
      </Button>
      <Button variant="default" loading={isPending} onClick={leave}>
        {words.leave}
      </Button>
      <Button variant="subtle" color="gray" onClick={back}>
        {words.back}
      </Button>
      <ErrorNotice error={error} />
    </div>
  );
}
