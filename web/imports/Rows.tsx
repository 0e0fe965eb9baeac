import { type ImportFile, type ImportRow, listImportRows } from '@denwaban/api/imports';
import { type Outcome, outcomes } from '@denwaban/domain/imports';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, type Column, DataTable, EmptyState, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { nameOf } from './Columns.tsx';
import { tones } from './Counts.tsx';
import classes from './imports.module.css';
import { importWords } from './words.ts';

const perPage = 50;

/** The rows in the order of the file; where some are to be mended, those first. */
export function Rows({ file }: { file: ImportFile }) {
  const words = useWords(importWords);
  const say = useSay();
  const there = outcomes.filter((outcome) => file.counts[outcome] > 0);
  const [chosen, choose] = useState<Outcome | 'every'>();
  const [limit, setLimit] = useState(perPage);
  const shown = chosen ?? (file.counts.refused > 0 ? 'refused' : 'every');
  const query = { limit, ...(shown !== 'every' && { outcome: shown }) };
  const asked = useAsk(listImportRows, { params: { id: file.id }, query }, { about: ['import'], keep: true });
  const columns = useColumns(file);
  return (
    <Sheet flush title={words.lines.title}>
      <div className={classes.toolbar}>
        <SegmentedControl
          size="sm"
          aria-label={words.lines.filter}
          value={shown}
          onChange={(value) => choose(value as Outcome | 'every')}
          data={[
            { value: 'every', label: `${words.lines.every} ${say.number(file.rows)}` },
            ...there.map((value) => ({ value, label: `${words.outcome[value]} ${say.number(file.counts[value])}` })),
          ]}
        />
      </div>
      <Answered asked={asked}>
        {({ rows, next }) => (
          <>
            <DataTable
              label={words.lines.title}
              columns={columns}
              rows={rows}
              keyOf={({ line }) => String(line)}
              empty={<EmptyState title={words.lines.empty} next={words.lines.emptyNext} />}
            />
            {next !== null && limit < 200 && (
              <div className={classes.more}>
                <Button variant="default" size="sm" onClick={() => setLimit(200)}>
                  {words.lines.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </Sheet>
  );
}

function useColumns({ kind, client }: ImportFile): Column<ImportRow>[] {
  const words = useWords(importWords);
  const say = useSay();
  const { lines } = words;
  const hasClients = kind !== 'clients' && client === null;
  return [
    { title: lines.line, align: 'right', cell: ({ line }) => say.number(line) },
    { title: lines.what, grows: true, cell: (row) => <What row={row} /> },
    ...(hasClients ? [{ title: lines.client, cell: (row: ImportRow) => row.client?.name ?? '' }] : []),
    {
      title: lines.is,
      cell: ({ outcome }) =>
        outcome ? <StatePill tone={tones[outcome]}>{words.outcome[outcome]}</StatePill> : lines.unchecked,
    },
  ];
}

function What({ row: { label, problems } }: { row: ImportRow }) {
  const words = useWords(importWords);
  return (
    <>
      <span lang="ja">{label}</span>
      {problems.map(({ field, head, message }) => (
        <p key={`${field} ${message}`} className={classes.problem}>
          {field !== '' && <b>{head ?? nameOf(words.field, field)}：</b>}
          {message}
        </p>
      ))}
    </>
  );
}
