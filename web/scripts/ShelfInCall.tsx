import { listDocuments } from '@denwaban/api/scripts';
import { contains, fold, readQuery } from '@denwaban/domain/search';
import { useAsk } from '../kit/ask/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

/** The shelf's documents that bear what was typed, or all while nothing is; each opens beside the desk. */
export function ShelfInCall({ client, typed }: { client: string; typed: string }) {
  const words = useWords(manualWords);
  const { data } = useAsk(listDocuments, { params: { client } }, { about: ['script'] });
  const query = readQuery(typed);
  const shelved = (data?.documents ?? []).filter(({ state }) => state === 'shelved');
  const found = shelved.filter(
    ({ title, product }) => typed.trim() === '' || contains(fold(`${title} ${product}`), query),
  );
  if (found.length === 0) return null;
  return (
    <section className={classes.shelf} aria-label={words.documents}>
      <h3>{words.documents}</h3>
      <ul>
        {found.map(({ id, title, product }) => (
          <li key={id}>
            <a href={`/api/documents/${id}/content`} target="_blank" rel="noopener noreferrer">
              {title}
            </a>{' '}
            {product && <small>{words.product(product)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
