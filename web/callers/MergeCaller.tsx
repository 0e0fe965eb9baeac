import { type CallerFile, type CallerLine, listCallers, mergeCallers, splitCaller } from '@denwaban/api/callers';
import { formatNumber } from '@denwaban/domain/numbers';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

/** Two callers who are one person, and the way back. Who may be the same is suggested, and why. */
export function MergeCaller({ file }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const merging = useTell(mergeCallers);
  const merge = (swallowed: string) =>
    merging.mutate({ params: { id: file.id }, body: { swallowed } }, { onSuccess: () => announce(words.merged) });
  return (
    <div className={classes.stack}>
      <p className={classes.about}>{words.mergeAbout}</p>
      {file.mergedInto === null && (
        <>
          <Suggested file={file} merge={merge} />
          <Others file={file} merge={merge} />
        </>
      )}
      <ErrorNotice error={merging.error} />
      <Swallowed file={file} />
    </div>
  );
}

type Merging = { file: CallerFile; merge: (swallowed: string) => void };

function Suggested({ file: { maybeSame }, merge }: Merging) {
  const words = useWords(callerWords);
  if (maybeSame.length === 0) return <p className={classes.none}>{words.noneSame}</p>;
  return (
    <section className={classes.stack} aria-label={words.maybeSame}>
      <strong>{words.maybeSame}</strong>
      <ul className={classes.list}>
        {maybeSame.map((other) => (
          <Other key={other.id} other={other} merge={merge} why={other.why.map((reason) => words.why[reason])} />
        ))}
      </ul>
    </section>
  );
}

function Others({ file, merge }: Merging) {
  const words = useWords(callerWords);
  const [typed, setTyped] = useState('');
  const [said] = useDebouncedValue(typed.trim(), 250);
  const { data } = useAsk(
    listCallers,
    { query: { said, client: file.client, limit: 5 } },
    { ready: said !== '', keep: true },
  );
  const found = said === '' ? [] : (data?.items ?? []).filter(({ id }) => id !== file.id);
  return (
    <div className={classes.stack}>
      <TextInput
        type="search"
        label={words.otherCaller}
        placeholder={words.search}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <ul className={classes.list}>
        {found.map((other) => (
          <Other key={other.id} other={other} merge={merge} why={[]} />
        ))}
      </ul>
    </div>
  );
}

function Other({ other, merge, why }: { other: CallerLine; merge: (id: string) => void; why: readonly string[] }) {
  const words = useWords(callerWords);
  const name = other.name ? words.caller(other.name) : words.nameless;
  return (
    <li className={classes.line}>
      <div>
        <Link to="/callers/$id" params={{ id: other.id }} className={classes.link}>
          {name}
        </Link>
        <div className={classes.small}>{[...other.numbers.map(formatNumber), ...why].join('・')}</div>
      </div>
      <ConfirmButton
        size="xs"
        variant="default"
        color="ai"
        asks={words.mergeAsks(name)}
        yes={words.mergeThis}
        act={() => merge(other.id)}
      >
        {words.mergeThis}
      </ConfirmButton>
    </li>
  );
}

function Swallowed({ file: { swallowed } }: { file: CallerFile }) {
  const words = useWords(callerWords);
  const say = useSay();
  const splitting = useTell(splitCaller);
  if (swallowed.length === 0) return null;
  return (
    <section className={classes.stack} aria-label={words.swallowed}>
      <strong>{words.swallowed}</strong>
      <ul className={classes.list}>
        {swallowed.map(({ id, name, numbers, mergedAt }) => (
          <li key={id} className={classes.line}>
            <div>
              {name ? words.caller(name) : words.nameless}
              <div className={classes.small}>
                {[...numbers.map(formatNumber), words.swallowedWhen(say.day(mergedAt))].join('・')}
              </div>
            </div>
            <ConfirmButton
              size="xs"
              variant="default"
              color="ai"
              loading={splitting.isPending}
              asks={words.splitAsks}
              yes={words.split}
              act={() => splitting.mutate({ params: { id } }, { onSuccess: () => announce(words.apart) })}
            >
              {words.split}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <ErrorNotice error={splitting.error} />
    </section>
  );
}
