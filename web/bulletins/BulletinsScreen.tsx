import { type BulletinShown, listBulletins } from '@denwaban/api/bulletins';
import { Button } from '@mantine/core';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../kit/ask/pages.ts';
import { type Column, Moment, PagedTable, PageTitle } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { BulletinState } from './BulletinState.tsx';
import { bulletinWords } from './words.ts';

/** What was written to many clients at once; a row opens whom it reached and what was answered. */
export function BulletinsScreen() {
  const words = useWords(bulletinWords);
  const navigate = useNavigate();
  const pages = usePages(listBulletins, { query: {} }, { about: ['letter'] });
  const columns = useColumns();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <Button component={Link} to="/bulletins/new" leftSection={<IconPlus size={16} stroke={1.8} />}>
            {words.write}
          </Button>
        }
      >
        {words.title}
      </PageTitle>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns}
        keyOf={({ id }) => id}
        open={({ id }) => void navigate({ to: '/bulletins/$id', params: { id } })}
        empty={{ icon: IconSend, title: words.empty, next: words.emptyNext }}
      />
    </>
  );
}

function useColumns(): Column<BulletinShown>[] {
  const words = useWords(bulletinWords);
  const say = useSay();
  const { column, share } = words;
  return [
    { title: column.at, cell: ({ writtenAt }) => <Moment at={writtenAt} /> },
    { title: column.state, cell: (bulletin) => <BulletinState bulletin={bulletin} /> },
    { title: column.kind, cell: ({ kind }) => words.kind[kind] },
    { title: column.subject, cell: ({ subject }) => <span lang="ja">{subject}</span>, grows: true },
    {
      title: column.reached,
      cell: ({ clients: { reached, all } }) => share(say.number(reached), say.number(all)),
      align: 'right',
    },
    {
      title: column.answered,
      cell: ({ kind, clients: { answered, all } }) => kind === 'hours' && share(say.number(answered), say.number(all)),
      align: 'right',
    },
  ];
}
