import { type listOwnChanges, proposeChange } from '@denwaban/api/changes';
import type { AnswerOf, AskOf } from '@denwaban/api/endpoint';
import { type ChangeKind, changeKinds } from '@denwaban/domain/changes';
import { addDays, dayOf } from '@denwaban/domain/hours';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, Sheet, Sheets, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { AskHours } from './AskHours.tsx';
import { AskLines } from './AskLines.tsx';
import { AskScope } from './AskScope.tsx';
import classes from './changes.module.css';
import { changeWords } from './words.ts';

export type Standing = AnswerOf<typeof listOwnChanges>['standing'];
export type AskedFor = AskOf<typeof proposeChange>['body']['asked'];

type Props = { ask: ChangeKind | 'kind'; standing: Standing; go: (ask?: ChangeKind | 'kind') => void };

/** A request in the making: first of what, then how it is to be. */
export function Asking({ ask, standing, go }: Props) {
  return ask === 'kind' ? <Kinds go={go} /> : <Fill key={ask} kind={ask} standing={standing} go={go} />;
}

function Kinds({ go }: Pick<Props, 'go'>) {
  const words = useWords(changeWords);
  return (
    <Sheet title={words.own.kindTitle}>
      <div className={classes.kinds}>
        {changeKinds.map((kind) => (
          <button key={kind} type="button" className={classes.kind} onClick={() => go(kind)}>
            <strong>{words.kind[kind]}</strong>
            <span>{words.own.kindAbout[kind]}</span>
          </button>
        ))}
        <Button variant="subtle" onClick={() => go()}>
          {words.own.back}
        </Button>
      </div>
    </Sheet>
  );
}

function Fill({ kind, standing, go }: Omit<Props, 'ask'> & { kind: ChangeKind }) {
  const words = useWords(changeWords).own;
  const tomorrow = addDays(dayOf(useNow()), 1);
  const [asked, put] = useState(() => startOf(kind, standing));
  const [from, setFrom] = useState(tomorrow);
  const [why, setWhy] = useState('');
  const telling = useTell(proposeChange);
  const problem = problemsOf(telling.error);
  const send = () =>
    telling.mutate(
      { body: { asked, from, words: why } },
      {
        onSuccess: () => {
          announce(words.sent);
          go();
        },
      },
    );
  return (
    <Form submit={send} error={telling.error}>
      <Sheets>
        <Wanted asked={asked} put={put} standing={standing} problem={problem} />
        <Sheet>
          <div className={classes.parts}>
            <TextInput
              type="date"
              name="from"
              label={words.from}
              value={from}
              min={dayOf(useNow())}
              error={problem('from')}
              onChange={(event) => setFrom(event.currentTarget.value || tomorrow)}
            />
            <TextArea
              name="words"
              label={words.words}
              placeholder={words.wordsExample}
              withAsterisk
              minRows={2}
              error={problem('words')}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
            <ErrorNotice error={telling.error} />
            <Buttons>
              <Button type="submit" size="md" loading={telling.isPending}>
                {words.send}
              </Button>
              <Button variant="subtle" onClick={() => go('kind')}>
                {words.back}
              </Button>
            </Buttons>
          </div>
        </Sheet>
      </Sheets>
    </Form>
  );
}

type WantedProps = {
  asked: AskedFor;
  put: (asked: AskedFor) => void;
  standing: Standing;
  problem: (field: string) => string | undefined;
};

function Wanted({ asked, put, standing, problem }: WantedProps) {
  switch (asked.kind) {
    case 'hours':
      return <AskHours calendar={asked.calendar} put={(calendar) => put({ kind: 'hours', calendar })} />;
    case 'lines':
      return (
        <AskLines
          known={standing.lines.lines}
          wishes={asked.lines}
          put={(lines) => put({ kind: 'lines', lines })}
          problem={problem}
        />
      );
    case 'scope':
      return <AskScope asked={asked} put={put} problem={problem} />;
  }
}

function startOf(kind: ChangeKind, { hours, scope }: Standing): AskedFor {
  switch (kind) {
    case 'hours':
      return { kind, calendar: hours.calendar };
    case 'lines':
      return { kind, lines: [] };
    case 'scope':
      return { kind, tier: scope.tier, topics: [] };
  }
}
