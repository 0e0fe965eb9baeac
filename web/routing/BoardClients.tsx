import type { Board } from '@denwaban/api/routing';
import { ClientName, type Column, DataTable, EmptyState, Sheet, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './board.module.css';
import { colourOf } from './board-colour.ts';
import { boardWords } from './board-words.ts';

type Row = Board['clients'][number];

export function BoardClients({ clients }: Pick<Board, 'clients'>) {
  const words = useWords(boardWords);
  const columns: Column<Row>[] = [
    {
      title: words.client,
      cell: ({ name, colour }) => <ClientName client={{ name, colour: colourOf(colour) }} />,
      grows: true,
    },
    { title: words.inQueueNow, cell: ({ waiting }) => <Count of={waiting} tone="attention" />, align: 'right' },
    { title: words.talking, cell: ({ talking }) => <Count of={talking} />, align: 'right' },
    { title: words.answered, cell: ({ answeredToday }) => <Count of={answeredToday} />, align: 'right' },
    { title: words.abandoned, cell: ({ abandonedToday }) => <Count of={abandonedToday} />, align: 'right' },
    { title: words.callbacks, cell: ({ openCallbacks }) => <Count of={openCallbacks} />, align: 'right' },
    { title: words.overdue, cell: ({ overdue }) => <Count of={overdue} tone="overdue" />, align: 'right' },
  ];
  return (
    <Sheet title={words.clients} flush>
      <div className={classes.clients}>
        <DataTable
          label={words.clients}
          columns={columns}
          rows={clients}
          keyOf={({ id }) => id}
          empty={<EmptyState title={words.clientsEmpty} next={words.clientsNext} />}
        />
      </div>
    </Sheet>
  );
}

/** A count that says something only when there is something. */
function Count({ of: count, tone }: { of: number; tone?: Tone }) {
  const say = useSay();
  if (count === 0) return <span className={classes.zero}>0</span>;
  if (!tone) return say.number(count);
  return (
    <strong className={classes.marked} style={toned(tone)}>
      <Sign tone={tone} />
      {say.number(count)}
    </strong>
  );
}
