import { addDays, type Calendar, holidayName, isDay, openPeriods, timeOf, whatApplies } from '@denwaban/domain/hours';
import { useNow } from '../kit/clock/index.ts';
import { Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './hours.module.css';
import { InstantFields, useInstant } from './instant.tsx';
import { hoursWords } from './words.ts';

/** What would happen to a call under these hours, and what the coming days look like. */
export function Preview({ calendar, isBroken }: { calendar: Calendar; isBroken: boolean }) {
  const words = useWords(hoursWords).preview;
  const instant = useInstant();
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <InstantFields instant={instant} words={words} />
      <div aria-live="polite">
        {instant.at && !isBroken ? (
          <Outcome calendar={calendar} at={instant.at} />
        ) : (
          <p className={classes.about}>{words.broken}</p>
        )}
      </div>
      {!isBroken && isDay(instant.date) && <Days calendar={calendar} from={instant.date} />}
    </Sheet>
  );
}

function Outcome({ calendar, at }: { calendar: Calendar; at: Date }) {
  const words = useWords(hoursWords).preview;
  const say = useSay();
  const now = useNow();
  const { open, because, holiday, why, nextOpening } = whatApplies(calendar, at);
  return (
    <div className={classes.outcome}>
      <StatePill tone={open ? 'fine' : 'quiet'}>{open ? words.open : words.closed}</StatePill>
      <p>{words.by([words.because[because], why].filter(Boolean).join('：'))}</p>
      {holiday && <p>{words.holiday(holiday)}</p>}
      {!open && <p>{nextOpening ? words.next(say.when(nextOpening, now)) : words.never}</p>}
    </div>
  );
}

const fortnight = Array.from({ length: 14 }, (_, ahead) => ahead);

function Days({ calendar, from }: { calendar: Calendar; from: string }) {
  const words = useWords(hoursWords);
  const say = useSay();
  return (
    <section>
      <h3 className={classes.daysTitle}>{words.preview.days}</h3>
      <ol className={classes.days}>
        {fortnight.map((ahead) => {
          const day = addDays(from, ahead);
          const periods = openPeriods(calendar, day);
          const note = calendar.exceptions.find(({ date }) => date === day)?.why ?? holidayName(day);
          return (
            <li key={day} data-closed={periods.length === 0 || undefined}>
              <span>{say.day(day)}</span>
              <span>
                {periods.map(({ from: start, to }) => `${timeOf(start)}〜${timeOf(to)}`).join('　') || words.closed}
              </span>
              <span className={classes.note}>{note}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
