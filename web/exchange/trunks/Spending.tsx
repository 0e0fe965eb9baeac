import { listSpending } from '@denwaban/api/trunks';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, DataTable, EmptyState, Sheet } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { trunkWords } from './trunk-words.ts';

/** What calls out have cost, by day. */
export function Spending() {
  const { spending: words } = useWords(trunkWords);
  const say = useSay();
  const asked = useAsk(listSpending, undefined, { about: ['trunk', 'call'] });
  return (
    <Sheet title={words.title} flush>
      <Answered asked={asked}>
        {({ days }) => (
          <DataTable
            label={words.title}
            rows={days}
            keyOf={({ day }) => day}
            empty={<EmptyState title={words.none} next={words.noneNext} />}
            columns={[
              { title: words.day, cell: ({ day }) => say.day(`${day}T00:00:00+09:00`) },
              { title: words.calls, cell: ({ calls }) => say.number(calls), align: 'right' },
              { title: words.answered, cell: ({ answered }) => say.number(answered), align: 'right' },
              { title: words.yen, cell: ({ yen }) => say.yen(yen), align: 'right' },
            ]}
          />
        )}
      </Answered>
    </Sheet>
  );
}
