import type { JourneyShown } from '@denwaban/api/journeys';
import { Moment, Sheet } from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { journeyHistoryWords } from './history-words.ts';
import classes from './journeys.module.css';
import { journeyWords } from './words.ts';

type Event = JourneyShown['history'][number];

/** What has happened on a client's way, newest first. */
export function History({ journey: { history } }: { journey: JourneyShown }) {
  const words = useWords(journeyHistoryWords);
  const { stage } = useWords(journeyWords);
  return (
    <Sheet title={words.title}>
      <ol className={classes.history}>
        {history.toReversed().map((event) => (
          <li key={event.id}>
            <span className={classes.soft}>
              <Moment at={event.at} />
            </span>
            <span>{told(event, words, stage)}</span>
            <span className={classes.soft}>{event.by ?? words.house}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

type Words = WordsOf<typeof journeyHistoryWords>;
type StageNames = WordsOf<typeof journeyWords>['stage'];

function told({ name, data }: Event, { names, tick, about }: Words, stages: StageNames): string {
  const what = (names as Record<string, string>)[name] ?? name;
  if (name === 'journey.moved') return about(what, stages[data.to as keyof StageNames]);
  if (name === 'journey.ticked') return about(what, tick[data.tick as keyof typeof tick]);
  return what;
}
