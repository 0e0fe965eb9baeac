import { type CtiOutcome, listCtiDeliveries } from '@denwaban/api/cti';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { Button } from '@mantine/core';
import { useAsk } from '../../kit/ask/index.ts';
import { Answered, type Column, DataTable, EmptyState, Moment, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useWords } from '../../kit/words/index.ts';
import classes from './cti.module.css';
import { ctiWords } from './cti-words.ts';

type Delivery = AnswerOf<typeof listCtiDeliveries>['deliveries'][number];

const tones: Record<CtiOutcome, Tone> = {
  heard: 'fine',
  repeated: 'quiet',
  kept: 'quiet',
  too_late: 'quiet',
  extension_unknown: 'attention',
  not_granted: 'attention',
  operator_on_call: 'attention',
  line_unknown: 'attention',
  client_without_manual: 'attention',
  unreadable: 'overdue',
  connection_closed: 'overdue',
  signature_missing: 'overdue',
  signature_too_old: 'overdue',
  signature_wrong: 'overdue',
};

/** What the PBX told last and what became of it, so that whoever connects it sees why something was not heard. */
export function Deliveries({ connection }: { connection: string }) {
  const words = useWords(ctiWords);
  const asked = useAsk(listCtiDeliveries, { params: { id: connection } }, { about: ['call'] });
  const { column } = words;
  const columns: Column<Delivery>[] = [
    { title: column.at, cell: ({ at }) => <Moment at={at} /> },
    { title: column.fact, cell: ({ fact }) => fact && words.fact[fact] },
    { title: column.call, cell: ({ call }) => call && <code>{call}</code> },
    { title: column.extension, cell: ({ extension }) => extension },
    {
      title: column.outcome,
      cell: ({ outcome }) => (
        <span className={classes.outcome}>
          <StatePill tone={tones[outcome]}>{words.outcome[outcome]}</StatePill>
          <span>{words.next[outcome]}</span>
        </span>
      ),
      grows: true,
    },
  ];
  return (
    <section className={classes.part}>
      <div className={classes.row}>
        <h3>{words.deliveries}</h3>
        <Button variant="subtle" size="compact-sm" loading={asked.isFetching} onClick={() => void asked.refetch()}>
          {words.reload}
        </Button>
      </div>
      <Answered asked={asked}>
        {({ deliveries }) => (
          <DataTable
            label={words.deliveries}
            columns={columns}
            rows={deliveries}
            keyOf={({ id }) => id}
            empty={<EmptyState title={words.nothingTold} next={words.nothingToldNext} />}
          />
        )}
      </Answered>
    </section>
  );
}
