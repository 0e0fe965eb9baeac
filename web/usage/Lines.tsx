import type { UsageShown } from '@denwaban/api/usage';
import { useState } from 'react';
import { EmptyState, OneOf, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useLanguage, useSay, useWords } from '../kit/words/index.ts';
import { type Line, linesByDay } from './days.ts';
import classes from './usage.module.css';
import { usageWords } from './words.ts';

const filters = {
  all: () => true,
  counted: ({ counted }: Line) => counted,
  notCounted: ({ counted }: Line) => !counted,
};
type Filter = keyof typeof filters;

/** Every call with why it counts, or does not. */
export function Lines({ lines }: { lines: UsageShown['lines'] }) {
  const words = useWords(usageWords);
  const [filter, setFilter] = useState<Filter>('all');
  const shown = lines.filter(filters[filter]);
  return (
    <Sheet title={words.lines}>
      <p className={classes.about}>{words.linesAbout}</p>
      <OneOf
        className={classes.filter}
        fullWidth
        label={words.filter}
        values={Object.keys(filters) as Filter[]}
        words={words}
        chosen={filter}
        choose={setFilter}
      />
      {shown.length === 0 && <EmptyState title={words.emptyFilter} next={words.emptyFilterNext} />}
      {linesByDay(shown).map(([day, ofDay]) => (
        <OfDay key={day} day={day} lines={ofDay} />
      ))}
    </Sheet>
  );
}

function OfDay({ day, lines }: { day: string; lines: Line[] }) {
  const words = useWords(usageWords);
  const say = useSay();
  const counted = lines.filter(filters.counted).length;
  return (
    <section>
      <h3 className={classes.dayHead}>
        {say.day(day)}
        <span>{words.dayCount(say.number(counted), say.number(lines.length))}</span>
      </h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <OneLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function OneLine({ line: { at, counted, why, callState } }: { line: Line }) {
  const words = useWords(usageWords);
  const say = useSay();
  const language = useLanguage();
  const facts = [
    useDisposition(callState.disposition),
    callState.seconds > 0 ? words.seconds(say.clock(callState.seconds)) : words.unanswered,
    callState.receiptNumber && words.receipt(callState.receiptNumber),
  ].filter((fact) => fact !== null);
  return (
    <li className={classes.line}>
      <strong className={classes.time}>{say.time(at)}</strong>
      <div className={classes.judged}>
        <p className={classes.why}>{why[language]}</p>
        <p className={classes.call}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <StatePill tone={counted ? 'active' : 'quiet'}>{counted ? words.counted : words.notCounted}</StatePill>
    </li>
  );
}

function useDisposition(disposition: string | null): string | null {
  const words: Record<string, string> = useWords(usageWords).disposition;
  return disposition && (words[disposition] ?? null);
}
