import { clearExport, type ExportShown, listExports } from '@denwaban/api/exports';
import { Button, Loader } from '@mantine/core';
import { IconDownload, IconFileExport } from '@tabler/icons-react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import {
  Answered,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Moment,
  PageTitle,
  Sheet,
  StatePill,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './exports.module.css';
import { exportWords } from './words.ts';

/** What one had written into files, how far it is, and the files. */
export function ExportsScreen() {
  const words = useWords(exportWords);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Sheet flush>
        <Answered asked={useAsk(listExports)}>{({ exports }) => <Files exports={exports} />}</Answered>
      </Sheet>
    </>
  );
}

function Files({ exports }: { exports: readonly ExportShown[] }) {
  const words = useWords(exportWords);
  const clear = useTell(clearExport);
  const columns: Column<ExportShown>[] = [
    { title: words.column.kind, cell: ({ kind }) => words.kind[kind] },
    { title: words.column.format, cell: ({ format }) => words.formats[format] },
    { title: words.column.asked, cell: ({ askedAt }) => <Moment at={askedAt} /> },
    { title: words.column.state, cell: (line) => <State line={line} />, grows: true },
    { title: words.column.gone, cell: ({ goneAt }) => <Moment at={goneAt} /> },
    {
      title: words.column.get,
      cell: ({ id, kind, state }) => (
        <span className={classes.acts}>
          {state === 'done' && (
            <Button
              component="a"
              size="xs"
              href={`/api/exports/${id}/file`}
              download
              leftSection={<IconDownload size={16} stroke={1.7} />}
            >
              {words.get}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={words.clearOf(words.kind[kind])}
            onClick={() => clear.mutate({ params: { id } })}
          >
            {words.clear}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <ErrorNotice error={clear.error} />
      <DataTable
        label={words.list}
        columns={columns}
        rows={exports}
        keyOf={({ id }) => id}
        empty={<EmptyState icon={IconFileExport} title={words.empty} next={words.emptyNext} />}
      />
    </>
  );
}

function State({ line: { state, rows, unwritable } }: { line: ExportShown }) {
  const words = useWords(exportWords);
  const say = useSay();
  switch (state) {
    case 'working':
      return (
        <span role="status" className={classes.working}>
          <Loader size={14} /> {words.working(say.number(rows))}
        </span>
      );
    case 'done':
      return (
        <>
          {words.done(say.number(rows))}
          {unwritable > 0 && <small className={classes.about}> {words.unwritable(say.number(unwritable))}</small>}
        </>
      );
    case 'failed':
      return <StatePill tone="attention">{words.failed}</StatePill>;
    case 'gone':
      return null;
  }
}
