import { type ChangeShown, listOwnChanges, withdrawChange } from '@denwaban/api/changes';
import { Button } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, announce, ConfirmButton, EmptyState, ErrorNotice, PageTitle, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Asking } from './Asking.tsx';
import { ChangeState } from './ChangeState.tsx';
import classes from './changes.module.css';
import { Differences } from './Differences.tsx';
import { changeWords } from './words.ts';

const route = getRouteApi('/client/portal/changes');

/** What a company's owner asks the agency to change, and what became of it. */
export function OwnChangesScreen() {
  const words = useWords(changeWords).own;
  const { ask } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useAsk(listOwnChanges, undefined, { about: ['change', 'hours', 'line', 'contract'] });
  const go = (next: typeof ask | 'kind') => void navigate({ search: next ? { ask: next } : {} });
  return (
    <>
      <PageTitle about={words.about} actions={!ask && <Button onClick={() => go('kind')}>{words.begin}</Button>}>
        {words.title}
      </PageTitle>
      <Answered asked={asked}>
        {({ changes, standing }) =>
          ask ? <Asking ask={ask} standing={standing} go={go} /> : <History changes={changes} />
        }
      </Answered>
    </>
  );
}

function History({ changes }: { changes: readonly ChangeShown[] }) {
  const words = useWords(changeWords).own;
  if (changes.length === 0)
    return (
      <Sheet>
        <EmptyState icon={IconReplace} title={words.empty} next={words.emptyNext} />
      </Sheet>
    );
  return (
    <ul className={classes.cards} aria-label={words.history}>
      {changes.map((change) => (
        <Card key={change.id} change={change} />
      ))}
    </ul>
  );
}

function Card({ change }: { change: ChangeShown }) {
  const words = useWords(changeWords);
  const say = useSay();
  const now = useNow();
  const { id, asked, state, from, words: why, by, proposedAt, settled, may } = change;
  const withdrawing = useTell(withdrawChange);
  const withdraw = () => withdrawing.mutate({ params: { id } }, { onSuccess: () => announce(words.own.withdrawn) });
  return (
    <li className={classes.card}>
      <div className={classes.top}>
        <ChangeState state={state} />
        <strong>{words.kind[asked.kind]}</strong>
        <span>{words.from(say.day(from))}</span>
      </div>
      <Differences change={change} />
      <p className={classes.words}>{why}</p>
      <p className={classes.soft}>{words.by(by.name, say.when(proposedAt, now))}</p>
      {settled?.words && (
        <p className={classes.words}>
          {words.answer}：{settled.words}
        </p>
      )}
      <ErrorNotice error={withdrawing.error} />
      {may.withdraw && (
        <ConfirmButton
          variant="default"
          size="sm"
          loading={withdrawing.isPending}
          asks={words.own.withdrawAsks}
          yes={words.own.withdraw}
          act={withdraw}
        >
          {words.own.withdraw}
        </ConfirmButton>
      )}
    </li>
  );
}
