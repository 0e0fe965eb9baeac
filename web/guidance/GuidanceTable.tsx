import type { GuidanceShown } from '@denwaban/api/guidance';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Column, DataTable, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import type { Place } from './door.ts';
import classes from './guidance.module.css';
import { Listen } from './Listen.tsx';
import { guidanceWords } from './words.ts';

type Props = { name: string; place: Place; guidances: GuidanceShown[]; mayEdit: boolean };

/** Each kind with what is heard at a place, to be listened to and changed. */
export function GuidanceTable({ name, place, guidances, mayEdit }: Props) {
  const words = useWords(guidanceWords);
  const [changed, change] = useState<GuidanceShown>();
  return (
    <>
      <DataTable
        label={words.list(name)}
        columns={useColumns(place, mayEdit ? change : undefined)}
        rows={guidances}
        keyOf={({ kind }) => kind}
        empty={null}
      />
      <ChangeDialog place={place} guidance={changed} close={() => change(undefined)} />
    </>
  );
}

function useColumns(place: Place, change: ((guidance: GuidanceShown) => void) | undefined): Column<GuidanceShown>[] {
  const words = useWords(guidanceWords);
  return [
    { title: words.column.kind, cell: ({ kind }) => <strong className={classes.kind}>{words.kind[kind]}</strong> },
    { title: words.column.heard, cell: (guidance) => <Heard guidance={guidance} />, grows: true },
    {
      title: words.column.from,
      cell: ({ from, own }) => <StatePill tone={own ? 'active' : 'quiet'}>{words.from[from]}</StatePill>,
    },
    {
      title: words.column.act,
      cell: (guidance) => (
        <div className={classes.acts}>
          {canBeHeard(guidance) && <Listen place={place} kind={guidance.kind} />}
          {change && (
            <Button
              variant="default"
              size="xs"
              aria-label={words.changeOf(words.kind[guidance.kind])}
              onClick={() => change(guidance)}
            >
              {words.change}
            </Button>
          )}
        </div>
      ),
    },
  ];
}

/** Not here: the music of the exchange itself, and the words of each client's own manual. */
function canBeHeard({ kind, from, words }: GuidanceShown): boolean {
  return from === 'manual' ? words !== null : kind !== 'waiting_music' || from !== 'shipped';
}

function Heard({ guidance: { own, from, words: text, state, untrue } }: { guidance: GuidanceShown }) {
  const words = useWords(guidanceWords);
  const say = useSay();
  const file = own?.is === 'file' ? words.file(own.name, say.number(own.seconds)) : null;
  return (
    <div className={classes.heard}>
      <span>{text ?? file ?? (from === 'manual' ? words.ofManuals : words.noWords)}</span>
      {(state === 'without_voice' || (own && state === 'to_be_spoken')) && (
        <StatePill tone={state === 'without_voice' ? 'attention' : 'quiet'}>{words.state[state]}</StatePill>
      )}
      {untrue && <StatePill tone="overdue">{words.untrue[untrue]}</StatePill>}
    </div>
  );
}
