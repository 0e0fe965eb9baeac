import type { HandoverItem } from '@denwaban/api/handovers';
import { Checkbox } from '@mantine/core';
import { useNow } from '../kit/clock/index.ts';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './handovers.module.css';
import { handoverWords } from './words.ts';

type Ticked = { ticked: ReadonlySet<string>; tick: (id: string, on: boolean) => void };

/** What callers wait for, each line with its tick; without ticks it is only read. */
export function Lines({ items, ticks }: { items: readonly HandoverItem[]; ticks?: Ticked }) {
  return (
    <ul className={classes.lines}>
      {items.map((item) => (
        <li key={item.id}>
          {ticks ? (
            <Checkbox
              name={`ticked.${item.id}`}
              checked={ticks.ticked.has(item.id)}
              onChange={(event) => ticks.tick(item.id, event.currentTarget.checked)}
              label={<Line item={item} />}
            />
          ) : (
            <Line item={item} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ item }: { item: HandoverItem }) {
  const words = useWords(handoverWords);
  const say = useSay();
  const now = useNow();
  const { kind, clientName, callerName, receiptNumber, until, overdue, settled, mine, words: said } = item;
  return (
    <span className={classes.line} data-settled={settled || undefined}>
      <span className={classes.facts}>
        {settled ? (
          <StatePill tone="fine">{words.settled}</StatePill>
        ) : (
          overdue && <StatePill tone="overdue">{words.overdue}</StatePill>
        )}
        <span>{words.kind[kind]}</span>
        <strong>{clientName}</strong>
        <span>{callerName ? words.caller(callerName) : words.nameless}</span>
        <a href={`/cases/${item.case}`}>{receiptNumber}</a>
        {until && <span>{words.until(say.when(until, now))}</span>}
        {mine && <span>{words.mine}</span>}
      </span>
      <span lang="ja">{said}</span>
    </span>
  );
}
