import type { Hit } from '@denwaban/api/search';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './search.module.css';
import { searchWords } from './words.ts';

type Props<Item extends Hit> = { q: string; items: readonly Item[]; more: boolean; show: (hit: Item) => ReactNode };

/** What was found, with how many it is; or what to do where nothing was. */
export function Hits<Item extends Hit>({ q, items, more, show }: Props<Item>) {
  const words = useWords(searchWords);
  const say = useSay();
  const hint = q === '' ? (['start', 'startNext'] as const) : (['empty', 'emptyNext'] as const);
  if (items.length === 0)
    return (
      <Sheet>
        <EmptyState icon={IconSearch} title={words[hint[0]]} next={words[hint[1]]} />
      </Sheet>
    );
  return (
    <>
      <p className={classes.count} role="status">
        {words.count(say.number(items.length), more)}
      </p>
      <ol className={classes.hits} aria-label={words.results}>
        {items.map((hit) => (
          <li key={hit.id}>{show(hit)}</li>
        ))}
      </ol>
    </>
  );
}
