import { listStock, type StockShown } from '@denwaban/api/stock';
import { stockStates } from '@denwaban/domain/stock';
import { Button, SegmentedControl } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk } from '../kit/ask/index.ts';
import {
  Answered,
  ClientName,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  PageTitle,
  PhoneNumber,
  Sheet,
  SidePage,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { AddNumbers } from './AddNumbers.tsx';
import { NumberPage } from './NumberPage.tsx';
import { stockTones } from './tones.ts';
import { stockWords } from './words.ts';

const route = getRouteApi('/staff/stock');

/** Every number carriers gave us; a row opens at the side. */
export function StockScreen() {
  const words = useWords(stockWords);
  const { state, number: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: object) =>
    void navigate({ search: (now) => ({ ...now, number: undefined, ...next }), replace: true });
  const asked = useAsk(listStock, undefined, { about: ['stock', 'trunk', 'call'], keep: true });
  const [isAdding, setAdding] = useState(false);
  const columns = useColumns();
  const close = () => show({});
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <Button component={Link} to="/trunks" variant="default">
              {words.trunks}
            </Button>
            <Button onClick={() => setAdding(true)}>{words.add}</Button>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Answered asked={asked}>
        {({ numbers }) => (
          <>
            <Toolbar>
              <SegmentedControl
                aria-label={words.filter}
                data={['all' as const, ...stockStates].map((value) => ({
                  value,
                  label: labelOf(value, numbers, words),
                }))}
                value={state ?? 'all'}
                onChange={(chosen) => show({ state: chosen === 'all' ? undefined : chosen })}
              />
            </Toolbar>
            <Sheet flush>
              <DataTable
                label={words.list}
                columns={columns}
                rows={numbers.filter((each) => !state || each.state === state)}
                keyOf={({ id }) => id}
                open={({ id }) => show({ number: id })}
                empty={<EmptyState icon={IconListNumbers} {...(numbers.length === 0 ? words.empty : words.none)} />}
              />
            </Sheet>
            <Opened number={numbers.find(({ id }) => id === opened)} close={close} />
          </>
        )}
      </Answered>
      <Dialog title={words.add} opened={isAdding} close={() => setAdding(false)}>
        <AddNumbers close={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

function Opened({ number, close }: { number: StockShown | undefined; close: () => void }) {
  const words = useWords(stockWords);
  return (
    <SidePage title={words.title} opened={number !== undefined} close={close}>
      {number && <NumberPage key={`${number.id} ${number.state}`} number={number} />}
    </SidePage>
  );
}

type State = 'all' | StockShown['state'];

function labelOf(state: State, numbers: readonly StockShown[], words: { all: string; state: Record<string, string> }) {
  const count = numbers.filter((each) => state === 'all' || each.state === state).length;
  return `${state === 'all' ? words.all : words.state[state]} ${count}`;
}

function useColumns(): Column<StockShown>[] {
  const words = useWords(stockWords);
  const say = useSay();
  const colourOf = useClientColours();
  const { column } = words;
  return [
    { title: column.number, cell: ({ number }) => <PhoneNumber number={number} /> },
    {
      title: column.state,
      cell: ({ state }) => <StatePill tone={stockTones[state]}>{words.state[state]}</StatePill>,
    },
    {
      title: column.client,
      cell: ({ lending }) =>
        lending && <ClientName client={{ name: lending.client.name, colour: colourOf(lending.client.id) }} />,
    },
    { title: column.line, cell: ({ lending }) => lending?.line.name, grows: true },
    { title: column.period, cell: ({ lending }) => lending && periodOf(lending) },
    { title: column.rings, cell: ({ state, rings }) => state === 'cooling' && words.rings(rings), align: 'right' },
    { title: column.trunk, cell: ({ trunk }) => trunk.name },
  ];

  function periodOf({ from, until, coolsUntil }: NonNullable<StockShown['lending']>): string {
    if (coolsUntil) return words.coolsUntil(say.day(coolsUntil));
    return until ? words.period(say.day(from), say.day(until)) : words.from(say.day(from));
  }
}
