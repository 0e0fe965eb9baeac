import type { FiguresOfDay } from '@denwaban/api/figures';
import { ClientName, type Column, DataTable, EmptyState, Sheet } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { type Say, useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { valueSaid } from './value.ts';
import { figureWords } from './words.ts';

type Row = FiguresOfDay['clients'][number];

export function ByClient({ clients }: Pick<FiguresOfDay, 'clients'>) {
  const words = useWords(figureWords);
  return (
    <Sheet title={words.byClient} flush>
      <DataTable
        label={words.byClient}
        columns={columns(words, useSay())}
        rows={clients}
        keyOf={({ client }) => client.id}
        empty={<EmptyState title={words.empty} next={words.emptyNext} />}
      />
    </Sheet>
  );
}

function columns(words: WordsOf<typeof figureWords>, say: Say): Column<Row>[] {
  const counts = ['queued', 'answered', 'abandoned', 'messages', 'unreported'] as const;
  return [
    {
      title: words.column.client,
      cell: ({ client: { name, colour } }) => <ClientName client={{ name, colour: colour as Colour }} />,
      grows: true,
    },
    ...counts.map(
      (name): Column<Row> => ({ title: words.column[name], cell: (row) => say.number(row[name]), align: 'right' }),
    ),
    ...(['in_three_rings', 'report_time'] as const).map(
      (name): Column<Row> => ({
        title: words.figure[name].name,
        cell: ({ figures }) => {
          const figure = figures.find((each) => each.name === name);
          return (figure && valueSaid(figure, say)) ?? '–';
        },
        align: 'right',
      }),
    ),
  ];
}
