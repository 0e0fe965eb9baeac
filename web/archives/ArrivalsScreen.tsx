import { type ArrivalShown, listArrivals, sendArrival } from '@denwaban/api/archives';
import { Button, FileButton } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addressOf, readAnswer, refresh, Unreachable, useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  Answered,
  announce,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Meter,
  PageTitle,
  Sheet,
  Sheets,
  StatePill,
} from '../kit/pieces/index.ts';
import { language, useSay, useWords } from '../kit/words/index.ts';
import { useUnderWay } from './use-under-way.ts';
import { archiveWords } from './words.ts';

/** Clients come from other houses, each in one file. */
export function ArrivalsScreen() {
  const words = useWords(archiveWords).arrivals;
  const asked = useAsk(listArrivals);
  const sending = useSending();
  const isUnderWay = asked.data?.arrivals.some(({ state }) => state === 'waiting' || state === 'working') ?? false;
  useUnderWay(isUnderWay, asked.refetch);
  const send = (file: File | null) => file && sending.mutate(file, { onSuccess: () => announce(words.sent) });
  const choosing = (
    <FileButton onChange={send} accept=".gz,application/gzip">
      {(given) => (
        <Button {...given} loading={sending.isPending} leftSection={<IconPackageImport size={18} stroke={1.6} />}>
          {words.choose}
        </Button>
      )}
    </FileButton>
  );
  return (
    <>
      <PageTitle about={words.about} actions={choosing}>
        {words.title}
      </PageTitle>
      <ErrorNotice error={sending.error} />
      <Sheets>
        <Sheet flush>
          <Answered asked={asked}>{({ arrivals }) => <Arrivals arrivals={arrivals} />}</Answered>
        </Sheet>
        <Sheet title={words.afterTitle}>{words.after}</Sheet>
      </Sheets>
    </>
  );
}

const tones = { waiting: 'quiet', working: 'active', done: 'fine', failed: 'overdue' } as const;

function Arrivals({ arrivals }: { arrivals: readonly ArrivalShown[] }) {
  const words = useWords(archiveWords).arrivals;
  const say = useSay();
  const now = useNow();
  const columns: Column<ArrivalShown>[] = [
    { title: words.column.at, cell: ({ sentAt }) => say.when(sentAt, now) },
    { title: words.column.file, cell: ({ fileName }) => fileName },
    { title: words.column.by, cell: ({ sentBy }) => sentBy },
    { title: words.column.state, cell: ({ state }) => <StatePill tone={tones[state]}>{words.state[state]}</StatePill> },
    { title: words.column.came, cell: (arrival) => <Outcome arrival={arrival} />, grows: true },
  ];
  return (
    <DataTable
      label={words.list}
      columns={columns}
      rows={arrivals}
      keyOf={({ id }) => id}
      empty={<EmptyState icon={IconPackageImport} title={words.empty} next={words.emptyNext} />}
    />
  );
}

function Outcome({ arrival: { state, done, total, why, came } }: { arrival: ArrivalShown }) {
  const words = useWords(archiveWords);
  if (state === 'working') return <Meter label={words.progress} value={done} limit={total} unit={words.unit} />;
  if (came)
    return (
      <Link to="/clients/$client/$part" params={{ client: came.client, part: 'basics' }}>
        {words.arrivals.open(came.name)}
      </Link>
    );
  return why && `${words.arrivals.why[why.code]} (${why.about})`;
}

/** Sent as the bytes it is, however large. */
function useSending() {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const headers = { 'content-type': 'application/gzip', 'accept-language': language.read() };
      const address = addressOf(sendArrival, { query: { name: file.name } });
      const sent = await fetch(`/api${address}`, { method: 'POST', body: file, headers }).catch((cause: unknown) => {
        throw new Unreachable('network', cause);
      });
      return readAnswer(sent);
    },
    onSuccess: () => void refresh(answers, ['*']),
  });
}
