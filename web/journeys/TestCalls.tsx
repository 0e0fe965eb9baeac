import { type JourneyShown, type TestCallShown, tickTestCall } from '@denwaban/api/journeys';
import { type TestTick, testTicks } from '@denwaban/domain/journeys';
import { Button } from '@mantine/core';
import { IconCheck, IconPhone } from '@tabler/icons-react';
import { useTell } from '../kit/ask/index.ts';
import { announce, type Column, DataTable, EmptyState, ErrorNotice, Moment, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './journeys.module.css';
import { openingWords } from './opening-words.ts';

/** The calls that rang before the client is live; each may prove what it proves. */
export function TestCalls({ journey }: { journey: JourneyShown }) {
  const words = useWords(openingWords).tests;
  const telling = useTell(tickTestCall);
  const { client, testCalls, checklist } = journey;
  const provenBy = (tick: TestTick) => checklist.find(({ item }) => item === tick)?.tick?.call;
  const prove = (tick: TestTick, call: string) =>
    telling.mutate({ params: { client }, body: { tick, call } }, { onSuccess: () => announce(words.ticked) });
  return (
    <Sheet title={words.title}>
      <p className={classes.about}>{words.about}</p>
      <ErrorNotice error={telling.error} />
      <DataTable
        label={words.title}
        columns={columns(words)}
        rows={testCalls}
        keyOf={({ id }) => id}
        empty={<EmptyState icon={IconPhone} title={words.empty} next={words.emptyNext} />}
      />
    </Sheet>
  );

  function columns({ column, unanswered, report, noReport }: typeof words): Column<TestCallShown>[] {
    return [
      { title: column.at, cell: ({ arrivedAt }) => <Moment at={arrivedAt} /> },
      { title: column.operator, cell: ({ answered, operator }) => (answered ? operator : unanswered) },
      { title: column.report, cell: (call) => (call.report ? report[call.report] : noReport) },
      {
        title: column.ticks,
        grows: true,
        cell: (call) => (
          <span className={classes.ticks}>
            {testTicks.map((tick) => (
              <Prove key={tick} tick={tick} call={call} isProof={provenBy(tick) === call.id} prove={prove} />
            ))}
          </span>
        ),
      },
    ];
  }
}

type ProveProps = {
  tick: TestTick;
  call: TestCallShown;
  isProof: boolean;
  prove: (tick: TestTick, call: string) => void;
};

function Prove({ tick, call, isProof, prove }: ProveProps) {
  const words = useWords(openingWords);
  return (
    <Button
      size="compact-sm"
      variant={isProof ? 'filled' : 'default'}
      color={isProof ? 'wakatake' : undefined}
      leftSection={isProof && <IconCheck size={15} />}
      aria-pressed={isProof}
      disabled={!call.answered}
      onClick={() => prove(tick, call.id)}
    >
      {words.item[tick]}
    </Button>
  );
}
