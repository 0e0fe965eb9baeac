import { type HoldShown, holdFromDeletion, liftHold } from '@denwaban/api/retention';
import { Button, Select, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  announce,
  Buttons,
  type Column,
  ConfirmButton,
  DataTable,
  ErrorNotice,
  Fields,
  Form,
  problemsOf,
  Sheet,
  StatePill,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { retentionWords } from './words.ts';

const fresh = { receiptNumber: '', what: 'case' as 'case' | 'caller', why: '' };

/** What must not go while a dispute is on. */
export function Holds({ client, holds }: { client: string; holds: readonly HoldShown[] }) {
  const words = useWords(retentionWords).hold;
  const telling = useTell(holdFromDeletion);
  const { typed, text, choice, setTyped } = useTyped(fresh);
  const problem = problemsOf(telling.error);
  const done = () => {
    announce(words.added);
    setTyped(fresh);
  };
  return (
    <Sheet title={words.title}>
      <p>{words.about}</p>
      <Form
        submit={() => telling.mutate({ params: { client }, body: typed }, { onSuccess: done })}
        error={telling.error}
      >
        <ErrorNotice error={telling.error} />
        <Fields>
          <TextInput label={words.receipt} {...text('receiptNumber')} error={problem('receiptNumber')} />
          <Select
            label={words.what}
            data={(['case', 'caller'] as const).map((value) => ({ value, label: words.kinds[value] }))}
            allowDeselect={false}
            {...choice('what')}
          />
          <TextInput label={words.why} {...text('why')} error={problem('why')} />
        </Fields>
        <Buttons>
          <Button type="submit" variant="default" loading={telling.isPending}>
            {words.add}
          </Button>
        </Buttons>
      </Form>
      {holds.length > 0 && <List holds={holds} />}
    </Sheet>
  );
}

function List({ holds }: { holds: readonly HoldShown[] }) {
  const words = useWords(retentionWords).hold;
  const columns: Column<HoldShown>[] = [
    { title: words.column.about, cell: ({ about }) => `${words.kinds[about.kind]} ${about.name}` },
    { title: words.column.why, cell: ({ why }) => why, grows: true },
    { title: words.column.by, cell: ({ placedBy }) => placedBy },
    { title: words.column.state, cell: (hold) => <State hold={hold} /> },
  ];
  return <DataTable label={words.list} columns={columns} rows={holds} keyOf={({ id }) => id} empty={null} />;
}

function State({ hold: { id, lifted } }: { hold: HoldShown }) {
  const words = useWords(retentionWords).hold;
  const say = useSay();
  const now = useNow();
  const telling = useTell(liftHold);
  if (lifted) return <StatePill tone="quiet">{words.lifted(lifted.by, say.when(lifted.at, now))}</StatePill>;
  return (
    <ConfirmButton
      size="xs"
      variant="default"
      asks={words.liftAsks}
      yes={words.lift}
      act={() => telling.mutate({ params: { id } })}
      loading={telling.isPending}
    >
      {words.lift}
    </ConfirmButton>
  );
}
