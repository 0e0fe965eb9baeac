import { type ChangeShown, listChanges } from '@denwaban/api/changes';
import { listProposals } from '@denwaban/api/scripts';
import { IconReplace } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk } from '../kit/ask/index.ts';
import {
  Answered,
  ClientName,
  type Column,
  DataTable,
  EmptyState,
  Moment,
  OneOf,
  PageTitle,
  Sheet,
  SidePage,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { type Asked, byAge } from './asked.ts';
import { ChangeState } from './ChangeState.tsx';
import { Review } from './Review.tsx';
import { changeWords } from './words.ts';

const route = getRouteApi('/staff/changes');

/** What clients ask to have changed, of all of them or one; proposals for their manuals among them. A row opens at the side. */
export function ChangesScreen() {
  const words = useWords(changeWords);
  const { state = 'waiting', client, change: opened } = route.useSearch();
  const go = useNavigate();
  const navigate = route.useNavigate();
  const show = (next: object) =>
    void navigate({ search: (now) => ({ ...now, change: undefined, ...next }), replace: true });
  const asked = useAsk(listChanges, { query: { state, client } }, { about: ['change'], keep: true });
  const proposals = useAsk(listProposals, { query: {} }, { about: ['script'], keep: true });
  const waiting = (proposals.data?.proposals ?? []).filter((each) => !client || each.client.id === client);
  const open = (row: Asked) => {
    if (row.is === 'change') show({ change: row.change.id });
    else {
      const params = { client: row.proposal.client.id, part: 'scripts' } as const;
      void go({ to: '/clients/$client/$part', params, search: { page: 'proposals' } });
    }
  };
  const columns = useColumns();
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['waiting', 'coming', 'settled']}
          words={words.states}
          chosen={state}
          choose={(chosen) => show({ state: chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => show({ client: chosen })} />
      </Toolbar>
      <Sheet flush>
        <Answered asked={asked}>
          {({ changes }) => (
            <>
              <DataTable
                label={words.list}
                columns={columns}
                rows={byAge(changes, state === 'waiting' ? waiting : [])}
                keyOf={(row) => (row.is === 'change' ? row.change.id : row.proposal.id)}
                open={open}
                empty={<EmptyState icon={IconReplace} title={words.empty[state]} next={words.empty[`${state}Next`]} />}
              />
              <Opened change={opened} close={() => show({})} />
            </>
          )}
        </Answered>
      </Sheet>
    </>
  );
}

function Opened({ change, close }: { change: string | undefined; close: () => void }) {
  const words = useWords(changeWords);
  return (
    <SidePage title={words.title} opened={change !== undefined} close={close}>
      {change && <Review key={change} id={change} done={close} />}
    </SidePage>
  );
}

function useColumns(): Column<Asked>[] {
  const words = useWords(changeWords);
  const say = useSay();
  const colourOf = useClientColours();
  const { column } = words;
  return [
    { title: column.at, cell: (row) => <Moment at={row.at} /> },
    {
      title: column.client,
      cell: ({ client: { id, name } }) => <ClientName client={{ name, colour: colourOf(id) }} />,
    },
    { title: column.kind, cell: (row) => words.kind[row.is === 'change' ? row.change.asked.kind : 'manual'] },
    { title: column.from, cell: (row) => (row.is === 'change' ? words.from(say.day(row.change.from)) : '') },
    { title: column.words, cell: (row) => <span lang="ja">{row.words}</span>, grows: true },
    { title: column.state, cell: (row) => <Standing row={row} /> },
  ];
}

function Standing({ row }: { row: Asked }) {
  const words = useWords(changeWords);
  if (row.is === 'change') return <ChangeState state={row.change.state satisfies ChangeShown['state']} />;
  return <StatePill tone="attention">{words.state.proposed}</StatePill>;
}
