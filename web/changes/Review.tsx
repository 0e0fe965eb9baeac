import { acceptChange, type ChangeShown, getChange, returnChange } from '@denwaban/api/changes';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, announce, Buttons, ConfirmButton, ErrorNotice, problemsOf, TextArea } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { ChangeState } from './ChangeState.tsx';
import classes from './changes.module.css';
import { Differences } from './Differences.tsx';
import { changeWords } from './words.ts';

/** A request: what it changes, and the answer to it. */
export function Review({ id, done }: { id: string; done: () => void }) {
  const asked = useAsk(getChange, { params: { id } }, { about: ['change', 'hours'] });
  return (
    <Answered asked={asked}>
      {({ change, isStale }) => (
        <div className={classes.parts}>
          <Head change={change} />
          <Differences change={change} />
          <ByHand change={change} isStale={isStale} />
          {change.may.settle && <Settling change={change} done={done} />}
          {change.may.recall && <Recalling change={change} done={done} />}
        </div>
      )}
    </Answered>
  );
}

function Head({
  change: { client, asked, state, from, by, proposedAt, words: why, settled },
}: {
  change: ChangeShown;
}) {
  const words = useWords(changeWords);
  const say = useSay();
  const now = useNow();
  return (
    <>
      <div className={classes.top}>
        <ChangeState state={state} />
        <strong>{client.name}</strong>
        <span>{words.kind[asked.kind]}</span>
        <span>{words.from(say.day(from))}</span>
      </div>
      <p className={classes.soft}>{words.by(by.name, say.when(proposedAt, now))}</p>
      <p className={classes.words} lang="ja">
        {why}
      </p>
      {settled && (
        <p className={classes.soft}>
          {words.settledBy(settled.by.name, say.when(settled.at, now))}
          {settled.words && `：${settled.words}`}
        </p>
      )}
    </>
  );
}

/** What a person has to see to beside the answer. */
function ByHand({ change: { client, asked, state, may }, isStale }: { change: ChangeShown; isStale: boolean }) {
  const words = useWords(changeWords);
  const { abilities } = useMe();
  const params = (part: 'contracts' | 'scripts') => ({ client: client.id, part });
  return (
    <>
      {isStale && <p className={classes.warning}>{words.stale}</p>}
      {asked.kind === 'lines' && state === 'proposed' && <p className={classes.soft}>{words.settle.lines}</p>}
      {asked.kind === 'scope' && (
        <>
          <p className={classes.soft}>{words.settle.scope}</p>
          <p className={classes.links}>
            <Link to="/clients/$client/$part" params={params('contracts')}>
              {words.settle.contract}
            </Link>
            <Link to="/clients/$client/$part" params={params('scripts')}>
              {words.settle.script}
            </Link>
          </p>
        </>
      )}
      {state === 'proposed' && !may.settle && !abilities.includes('settle_changes') && (
        <p className={classes.soft}>{words.settle.may}</p>
      )}
    </>
  );
}

type Props = { change: ChangeShown; done: () => void };

function Settling({ change: { id, from: wished }, done }: Props) {
  const words = useWords(changeWords).settle;
  const [from, setFrom] = useState(wished);
  const [answer, setAnswer] = useState('');
  const [accepting, returning] = [useTell(acceptChange), useTell(returnChange)];
  const problem = problemsOf(accepting.error);
  const over = (said: string) => ({
    onSuccess: () => {
      announce(said);
      done();
    },
  });
  return (
    <div className={classes.parts}>
      <TextInput
        type="date"
        name="from"
        label={words.from}
        value={from}
        error={problem('from')}
        onChange={(event) => setFrom(event.currentTarget.value || wished)}
      />
      <TextArea
        name="words"
        label={words.words}
        description={words.wordsAbout}
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ErrorNotice error={accepting.error ?? returning.error} />
      <Buttons>
        <Button
          loading={accepting.isPending}
          onClick={() =>
            accepting.mutate(
              { params: { id }, body: { from: from === wished ? null : from, words: answer } },
              over(words.accepted),
            )
          }
        >
          {words.accept}
        </Button>
        <ConfirmButton
          variant="default"
          disabled={answer.trim() === ''}
          loading={returning.isPending}
          asks={words.returnAsks}
          yes={words.return}
          act={() => returning.mutate({ params: { id }, body: { words: answer } }, over(words.returned))}
        >
          {words.return}
        </ConfirmButton>
      </Buttons>
    </div>
  );
}

function Recalling({ change: { id }, done }: Props) {
  const words = useWords(changeWords).settle;
  const [answer, setAnswer] = useState('');
  const returning = useTell(returnChange);
  const recall = () => returning.mutate({ params: { id }, body: { words: answer } }, { onSuccess: done });
  return (
    <div className={classes.parts}>
      <TextArea
        name="words"
        label={words.words}
        minRows={2}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ErrorNotice error={returning.error} />
      <Buttons>
        <ConfirmButton
          variant="outline"
          color="shu"
          loading={returning.isPending}
          asks={words.recallAsks}
          yes={words.recall}
          act={recall}
        >
          {words.recall}
        </ConfirmButton>
      </Buttons>
    </div>
  );
}
