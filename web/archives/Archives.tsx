import type { ArchiveShown } from '@denwaban/api/archives';
import { Button } from '@mantine/core';
import { IconDownload, IconPackage } from '@tabler/icons-react';
import { useNow } from '../kit/clock/index.ts';
import { type Column, DataTable, EmptyState, Meter, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { archiveWords } from './words.ts';

const tones = { waiting: 'quiet', working: 'active', done: 'fine', failed: 'overdue', expired: 'quiet' } as const;

/** The archives of one client, newest first; `path` is where their files are got below /api. */
export function Archives({ archives, path }: { archives: readonly ArchiveShown[]; path: (id: string) => string }) {
  const words = useWords(archiveWords);
  const say = useSay();
  const now = useNow();
  const columns: Column<ArchiveShown>[] = [
    { title: words.column.at, cell: ({ askedAt }) => say.when(askedAt, now) },
    { title: words.column.by, cell: ({ askedBy }) => askedBy },
    { title: words.column.state, cell: ({ state }) => <StatePill tone={tones[state]}>{words.state[state]}</StatePill> },
    { title: words.column.take, cell: (archive) => <Outcome archive={archive} path={path} />, grows: true },
    { title: words.column.size, cell: ({ made }) => made && words.megabytes(megabytes(made.bytes)), align: 'right' },
    { title: words.column.until, cell: ({ made }) => made && say.when(made.expiresAt, now) },
  ];
  return (
    <DataTable
      label={words.list}
      columns={columns}
      rows={archives}
      keyOf={({ id }) => id}
      empty={<EmptyState icon={IconPackage} title={words.empty} next={words.emptyNext} />}
    />
  );
}

function Outcome({ archive, path }: { archive: ArchiveShown; path: (id: string) => string }) {
  const words = useWords(archiveWords);
  const { id, state, done, total, made } = archive;
  if (state === 'working') return <Meter label={words.progress} value={done} limit={total} unit={words.unit} />;
  if (state !== 'done' || !made) return null;
  return (
    <Button
      component="a"
      size="xs"
      variant="default"
      href={`/api${path(id)}`}
      download
      title={`${words.sum}: ${made.sha256}`}
      leftSection={<IconDownload size={16} stroke={1.6} />}
    >
      {words.take}
    </Button>
  );
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return size < 0.1 ? '0.1' : size.toFixed(size < 10 ? 1 : 0);
}
