import { findNames, search } from '@denwaban/api/search';
import { listViews } from '@denwaban/api/views';
import { useClients } from '../../clients/use-clients.ts';
import { useAsk } from '../../kit/ask/index.ts';
import type { Place } from '../../kit/frame/index.ts';
import { useLanguage, useWords } from '../../kit/words/index.ts';
import { useMe } from '../../signin/me.ts';
import { clientsFor, hitsFor, namesFor, pagesFor, type Target, viewsFor } from './found.ts';
import { paletteWords } from './words.ts';

/** Everything that fits what was typed, in the order in which it is shown. */
export function useFound(q: string, places: readonly Place[]): { targets: readonly Target[]; isLooking: boolean } {
  const words = useWords(paletteWords);
  const language = useLanguage();
  const seesCases = useMe().abilities.includes('see_cases');
  const clients = useClients().data?.clients ?? [];
  const views = useAsk(listViews).data?.views ?? [];
  const typed = q !== '';
  const names = useAsk(findNames, { query: { q } }, { ready: typed, keep: typed, hints: 'ignored' });
  const hits = useAsk(
    search,
    { query: { q, limit: 8 } },
    { ready: typed && seesCases, keep: typed, about: ['case', 'caller'], hints: 'ignored' },
  );
  const targets = [
    ...clientsFor(q, clients),
    ...(typed && names.data ? namesFor(names.data) : []),
    ...(typed && hits.data ? hitsFor(hits.data.items, words.nameless) : []),
    ...viewsFor(q, views),
    ...pagesFor(q, places, language),
  ];
  return { targets, isLooking: typed && (names.isFetching || hits.isFetching) };
}
