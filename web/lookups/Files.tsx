import type { OrderFileShown } from '@denwaban/api/lookups';
import { useNow } from '../kit/clock/index.ts';
import { type Column, DataTable, EmptyState, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { orderFileWords } from './file-words.ts';

const tones = { fresh: 'fine', stale: 'attention', expired: 'quiet' } as const;

/** The files that came lately, newest first: only the first can hold. */
export function Files({ files }: { files: readonly OrderFileShown[] }) {
  const words = useWords(orderFileWords).file;
  const say = useSay();
  const now = useNow();
  const columns: Column<OrderFileShown>[] = [
    { title: words.column.at, cell: ({ takenAt }) => say.when(takenAt, now) },
    {
      title: words.column.state,
      cell: (file) =>
        file === files[0] ? (
          <StatePill tone={tones[file.freshness]}>{words.freshness[file.freshness]}</StatePill>
        ) : (
          <StatePill tone="quiet">{words.replaced}</StatePill>
        ),
    },
    { title: words.column.records, cell: ({ records }) => say.number(records), align: 'right' },
    { title: words.column.errors, cell: ({ errorCount }) => say.number(errorCount), align: 'right' },
    { title: words.column.until, cell: ({ expiresAt }) => say.when(expiresAt, now) },
    { title: words.column.by, cell: ({ by }) => by.name || words.by[by.kind], grows: true },
  ];
  return (
    <Sheet flush title={words.list}>
      <DataTable
        label={words.list}
        columns={columns}
        rows={files}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} next={words.emptyNext} />}
      />
    </Sheet>
  );
}
