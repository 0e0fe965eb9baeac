import type { Found } from '@denwaban/api/search';
import { useWords } from '../kit/words/index.ts';
import classes from './search.module.css';
import { searchWords } from './words.ts';

/** Where the words stand in what was found, as it was written. */
export function FoundIn({ found }: { found: readonly Found[] }) {
  const words = useWords(searchWords);
  if (found.length === 0) return null;
  return (
    <dl className={classes.found}>
      {found.map(({ field, pieces }) => (
        <div key={field + pieces.map(({ text }) => text).join()}>
          <dt>{words.field[field]}</dt>
          <dd>
            {/* biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place */}
            {pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
