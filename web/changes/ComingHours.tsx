import { listChanges } from '@denwaban/api/changes';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './changes.module.css';
import { changeWords } from './words.ts';

/** Hours of a client that wait for their day, the next one first; nothing where there are none. */
export function ComingHours({ client }: { client: string }) {
  const words = useWords(changeWords).coming;
  const say = useSay();
  const { data } = useAsk(listChanges, { query: { client, state: 'coming' } }, { about: ['change'] });
  const coming = (data?.changes ?? [])
    .filter(({ asked }) => asked.kind === 'hours')
    .sort((one, other) => one.from.localeCompare(other.from));
  if (coming.length === 0) return null;
  return (
    <Sheet title={words.title}>
      <ul className={classes.coming}>
        {coming.map(({ id, from, words: why, by }) => (
          <li key={id} className={classes.top}>
            <strong>{words.from(say.day(from))}</strong>
            <span lang="ja">{why}</span>
            <span>{words.by(by.name)}</span>
            <Link to="/changes" search={{ state: 'coming', client, change: id }}>
              {words.open}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
