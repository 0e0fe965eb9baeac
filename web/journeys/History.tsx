import type { JourneyShown } from '@denwaban/api/journeys';
import { Moment, Sheet } from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './journeys.module.css';
import { journeyWords } from './words.ts';

type Event = JourneyShown['history'][number];

/** What has happened on a client's way, newest first. */
export function History({ journey: { history } }: { journey: JourneyShown }) {
  const words = useWords(journeyWords);
  return (
    <Sheet title={words.history.title}>
      <ol className={classes.history}>
        {history.toReversed().map((event) => (
          <li key={event.id}>
            <span className={classes.soft}>
              <Moment at={event.at} />
            </span>
            <span>{told(event, words)}</span>
            <span className={classes.soft}>{event.by ?? words.history.house}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function told({ name, data }: Event, words: WordsOf<typeof journeyWords>): string {
  const { names, tick, about } = words.history;
  const what = (names as Record<string, string>)[name] ?? name;
  if (name === 'journey.moved') return about(what, words.stage[data.to as keyof typeof words.stage]);
  if (name === 'journey.ticked') return about(what, tick[data.tick as keyof typeof tick]);
  return what;
}
