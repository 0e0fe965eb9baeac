import { type LookShown, listLooks, listOwnLooks } from '@denwaban/api/lookups';
import { usePages } from '../kit/ask/pages.ts';
import { useNow } from '../kit/clock/index.ts';
import { type Column, DataTable, EmptyState, Pages, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './lookups.module.css';
import { lookupWords } from './words.ts';

const about = ['lookup'] as const;

export function ClientLooks({ client }: { client: string }) {
  return <Looks pages={usePages(listLooks, { params: { client }, query: {} }, { about })} />;
}

export function OwnLooks() {
  return <Looks pages={usePages(listOwnLooks, { query: {} }, { about })} />;
}

const tones = {
  shown: 'fine',
  opened: 'fine',
  not_found: 'quiet',
  refused: 'attention',
  unreachable: 'attention',
} as const;

/** Who looked at which order, and what it came to. */
function Looks({ pages }: { pages: Parameters<typeof Pages<LookShown>>[0]['pages'] }) {
  const words = useWords(lookupWords).looks;
  const say = useSay();
  const now = useNow();
  const columns: Column<LookShown>[] = [
    { title: words.column.at, cell: ({ at }) => say.when(at, now) },
    { title: words.column.operator, cell: ({ operator }) => operator.name },
    { title: words.column.number, cell: ({ orderNumber }) => orderNumber },
    { title: words.column.identity, cell: ({ isMatched }) => (isMatched ? words.matched : words.notMatched) },
    {
      title: words.column.result,
      cell: ({ result }) => <StatePill tone={tones[result]}>{words.result[result]}</StatePill>,
      grows: true,
    },
  ];
  return (
    <Sheet flush title={words.title}>
      <p className={`${classes.about} ${classes.inset}`}>{words.about}</p>
      <Pages pages={pages}>
        {(looks) => (
          <DataTable
            label={words.title}
            columns={columns}
            rows={looks}
            keyOf={({ id }) => id}
            empty={<EmptyState title={words.empty} next={words.emptyNext} />}
          />
        )}
      </Pages>
    </Sheet>
  );
}
