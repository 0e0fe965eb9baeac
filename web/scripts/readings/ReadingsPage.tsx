import { listReadings, type VersionShown } from '@denwaban/api/scripts';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, EmptyState, Moment, Sheet, Sheets } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import classes from '../versions/versions.module.css';
import { readingWords } from './reading-words.ts';

/** Who has read the version in force, and who of those answering for the client has not. */
export function ReadingsPage({ version }: { version: VersionShown | null }) {
  const words = useWords(readingWords);
  if (version) return <Readings id={version.id} number={version.number} />;
  return (
    <Sheet title={words.title}>
      <EmptyState title={words.none} next={words.noneNext} />
    </Sheet>
  );
}

function Readings({ id, number }: { id: string; number: number }) {
  const words = useWords(readingWords);
  const say = useSay();
  const asked = useAsk(listReadings, { params: { id } }, { about: ['script'] });
  return (
    <Answered asked={asked}>
      {({ readings, outstanding }) => (
        <Sheets>
          <Sheet title={`${words.outstanding} ${say.number(outstanding.length)}`}>
            <p className={classes.note}>{words.about(say.number(number))}</p>
            {outstanding.length === 0 && <EmptyState title={words.outstandingNone} next={words.outstandingNext} />}
            <ul className={classes.names}>
              {outstanding.map((operator) => (
                <li key={operator.id}>{operator.name}</li>
              ))}
            </ul>
          </Sheet>
          <Sheet title={`${words.read} ${say.number(readings.length)}`}>
            {readings.length === 0 && <p className={classes.note}>{words.readNone}</p>}
            <ul className={classes.names}>
              {readings.map(({ operator, at }) => (
                <li key={operator.id}>
                  {operator.name}
                  <small>
                    <Moment at={at} />
                  </small>
                </li>
              ))}
            </ul>
          </Sheet>
        </Sheets>
      )}
    </Answered>
  );
}
