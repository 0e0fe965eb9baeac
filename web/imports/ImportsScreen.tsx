import { type ImportLine, listImports } from '@denwaban/api/imports';
import { IconTableImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, type Column, DataTable, EmptyState, Moment, PageTitle, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Counts } from './Counts.tsx';
import { ImportState } from './ImportState.tsx';
import { SendForm } from './SendForm.tsx';
import { importWords } from './words.ts';

/** Tables taken into the books: a new one, and those so far. */
export function ImportsScreen() {
  const words = useWords(importWords);
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: '/imports/$id', params: { id } });
  const columns = useColumns();
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Sheets>
        <SendForm sent={({ id }) => open(id)} />
        <Sheet flush title={words.list}>
          <Answered asked={useAsk(listImports, {}, { about: ['import'] })}>
            {({ imports }) => (
              <DataTable
                label={words.list}
                columns={columns}
                rows={imports}
                keyOf={({ id }) => id}
                open={({ id }) => open(id)}
                empty={<EmptyState icon={IconTableImport} title={words.empty} next={words.emptyNext} />}
              />
            )}
          </Answered>
        </Sheet>
      </Sheets>
    </>
  );
}

function useColumns(): Column<ImportLine>[] {
  const words = useWords(importWords);
  const { column } = words;
  return [
    { title: column.at, cell: ({ at }) => <Moment at={at} /> },
    {
      title: column.kind,
      cell: ({ kind, client }) => (client ? `${words.kind[kind]}（${client.name}）` : words.kind[kind]),
    },
    { title: column.file, cell: ({ fileName }) => fileName, grows: true },
    { title: column.state, cell: (line) => <ImportState line={line} /> },
    { title: column.rows, cell: ({ counts }) => <Counts counts={counts} /> },
    { title: column.by, cell: ({ by }) => by.name },
  ];
}
