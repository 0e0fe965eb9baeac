import type { JourneyLine } from '@denwaban/api/journeys';
import { stages } from '@denwaban/domain/journeys';
import { Link } from '@tanstack/react-router';
import { useNow } from '../kit/clock/index.ts';
import { hue } from '../kit/theme/index.ts';
import { instant, useSay, useWords } from '../kit/words/index.ts';
import classes from './journeys.module.css';
import { NextWords } from './NextWords.tsx';
import { partOf } from './part-of.ts';
import { journeyWords } from './words.ts';

/** The clients by stage, from left to right as they come and go. */
export function Board({ journeys }: { journeys: readonly JourneyLine[] }) {
  const words = useWords(journeyWords);
  const say = useSay();
  return (
    <div className={classes.board}>
      {stages.map((stage) => {
        const there = journeys.filter((each) => each.stage === stage);
        return (
          <section key={stage} className={classes.column} aria-label={words.stage[stage]}>
            <h2 className={classes.columnTitle}>
              {words.stage[stage]}
              <span className={classes.count}>{say.number(there.length)}</span>
            </h2>
            <ul className={classes.cards}>
              {there.map((journey) => (
                <Card key={journey.client} journey={journey} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ journey }: { journey: JourneyLine }) {
  const words = useWords(journeyWords);
  const { client, name, colour, stage, inCharge, next } = journey;
  return (
    <li>
      <Link
        to="/clients/$client/$part"
        params={{ client, part: partOf(stage) }}
        className={classes.card}
        style={hue(colour)}
      >
        <strong className={classes.cardName}>{name}</strong>
        <span className={classes.cardNext}>
          <NextWords next={next} />
        </span>
        <span className={classes.cardFoot}>
          <span>{inCharge?.name ?? words.nobody}</span>
          <Since at={journey.since} />
        </span>
      </Link>
    </li>
  );
}

/** How long a client has been at its stage. */
export function Since({ at }: { at: string }) {
  const say = useSay();
  const minutes = Math.max(0, (useNow().getTime() - instant(at).getTime()) / 60_000);
  return (
    <time dateTime={at} title={say.fullDay(at)}>
      {say.span(minutes)}
    </time>
  );
}
