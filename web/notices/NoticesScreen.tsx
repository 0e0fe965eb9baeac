import { listNotices, type NoticeShown } from '@denwaban/api/notices';
import { Button } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { usePages } from '../kit/ask/pages.ts';
import { useNow } from '../kit/clock/index.ts';
import { ClientName, type Column, OneOf, PagedTable, PageTitle, SidePage, Toolbar } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { NoticeBody } from './NoticeBody.tsx';
import { NoticeState } from './NoticeState.tsx';
import classes from './notices.module.css';
import { useEnd } from './use-end.ts';
import { WriteNotice } from './WriteNotice.tsx';
import { noticeWords } from './words.ts';

const route = getRouteApi('/staff/notices');

/** What operators must know, by how it stands; a row opens at the side with who has read it. */
export function NoticesScreen() {
  const words = useWords(noticeWords);
  const { state = 'standing', client, notice } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (change: object) =>
    void navigate({ search: (now) => ({ ...now, notice: undefined, ...change }), replace: true });
  const pages = usePages(listNotices, { query: { state, client } }, { keep: true });
  const [isWriting, setWriting] = useState(false);
  const columns = useColumns();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['standing', 'wished', 'over']}
          words={words.states}
          chosen={state}
          choose={(chosen) => show({ state: chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => show({ client: chosen })} />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns}
        keyOf={({ id }) => id}
        open={({ id }) => show({ notice: id })}
        empty={{ icon: IconSpeakerphone, title: words.empty[state], next: words.empty[`${state}Next`] }}
        beside={(items) => <Opened notice={items.find(({ id }) => id === notice)} close={() => show({})} />}
      />
      <WriteNotice opened={isWriting} close={() => setWriting(false)} />
    </>
  );
}

function Opened({ notice, close }: { notice: NoticeShown | undefined; close: () => void }) {
  const words = useWords(noticeWords);
  return (
    <SidePage title={notice?.clientName ?? words.everyone} opened={notice !== undefined} close={close}>
      {notice && <NoticeBody key={notice.id} notice={notice} settled={close} />}
    </SidePage>
  );
}

function useColumns(): Column<NoticeShown>[] {
  const words = useWords(noticeWords);
  const say = useSay();
  const now = useNow();
  const end = useEnd();
  const colourOf = useClientColours();
  const { column } = words;
  return [
    { title: column.state, cell: ({ state }) => <NoticeState state={state} /> },
    {
      title: column.for,
      cell: ({ client, clientName: name }) =>
        client && name ? <ClientName client={{ name, colour: colourOf(client) }} /> : words.everyone,
    },
    {
      title: column.words,
      cell: ({ words: told, important, receiptNumber }) => (
        <span lang="ja">
          {important && <span className={classes.mark}>{words.important} </span>}
          {receiptNumber && `${words.ofCase(receiptNumber)}　`}
          {told}
        </span>
      ),
      grows: true,
    },
    { title: column.period, cell: ({ from, until }) => words.period(say.when(from, now), end(until)) },
    {
      title: column.by,
      cell: ({ writtenBy }) => (writtenBy ? words.by[writtenBy.as](writtenBy.name) : words.by.none),
    },
    { title: column.read, cell: ({ read }) => read && words.read },
  ];
}
