import type { LineShown } from '@denwaban/api/lines';
import { Button } from '@mantine/core';
import { IconPhonePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ForwardingPart } from '../forwarding/ForwardingPart.tsx';
import {
  Buttons,
  type Column,
  DataTable,
  EmptyState,
  PhoneNumber,
  Sheet,
  Sheets,
  StatePill,
} from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { TrialsPart } from '../trials/TrialsPart.tsx';
import { AddressNotice } from './AddressNotice.tsx';
import { ButtonSheet } from './ButtonSheet.tsx';
import { LineDialog } from './LineDialog.tsx';
import classes from './lines.module.css';
import { lineWords } from './words.ts';

type Props = { client: string; lines: LineShown[]; mayEdit: boolean };

/** The ways in to a client. */
export function LinesPart({ client, lines, mayEdit }: Props) {
  const words = useWords(lineWords);
  const [edited, edit] = useState<LineShown | 'new'>();
  const buttons = lines.filter(({ buttonKey, state }) => buttonKey && state === 'open');
  const add = mayEdit && (
    <Button leftSection={<IconPhonePlus size={18} />} onClick={() => edit('new')}>
      {words.add}
    </Button>
  );
  return (
    <Sheets>
      <Sheet flush title={words.title}>
        <p className={classes.about}>{words.about}</p>
        <DataTable
          label={words.list}
          columns={useColumns(mayEdit ? edit : undefined)}
          rows={lines}
          keyOf={({ id }) => id}
          empty={<EmptyState title={words.empty} next={words.emptyNext} />}
        />
        <div className={classes.foot}>
          <Buttons>{add}</Buttons>
        </div>
      </Sheet>
      {buttons.length > 0 && <AddressNotice />}
      {buttons.map((line) => (
        <ButtonSheet key={line.id} line={line} />
      ))}
      <TrialsPart client={client} lines={lines} mayEdit={mayEdit} />
      <ForwardingPart client={client} mayEdit={mayEdit} />
      <LineDialog client={client} line={edited} close={() => edit(undefined)} />
    </Sheets>
  );
}

function useColumns(edit: ((line: LineShown) => void) | undefined): Column<LineShown>[] {
  const words = useWords(lineWords);
  const { column } = words;
  return [
    { title: column.label, cell: ({ label }) => <strong>{label}</strong> },
    { title: column.kind, cell: ({ kind }) => words.kind[kind] },
    {
      title: column.number,
      cell: ({ number, buttonKey }) =>
        number ? <PhoneNumber number={number} /> : buttonKey && <code>{buttonKey}</code>,
      grows: true,
    },
    { title: column.exchange, cell: ({ exchange }) => words.exchange[exchange] },
    {
      title: column.state,
      cell: ({ state }) => <StatePill tone={state === 'open' ? 'fine' : 'quiet'}>{words.state[state]}</StatePill>,
    },
    ...(edit
      ? [
          {
            title: column.change,
            cell: (line: LineShown) => (
              <Button variant="default" size="xs" aria-label={words.editOf(line.label)} onClick={() => edit(line)}>
                {words.edit}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
