import { type CountedErrors, errorRates, ownErrorRates } from '@denwaban/api/remarks';
import { dayOf } from '@denwaban/domain/hours';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, ClientName, type Column, DataTable, Sheet, SkeletonRows, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { type Say, useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './remarks.module.css';
import { remarkWords } from './words.ts';

type Words = WordsOf<typeof remarkWords>;

/** How often we were wrong, of a month: together, by client, by operator. */
export function ErrorRates() {
  const words = useWords(remarkWords);
  const say = useSay();
  const [month, setMonth] = useState(dayOf(useNow()).slice(0, 7));
  const asked = useAsk(errorRates, { query: { month } }, { about: ['remark', 'correction'], keep: true });
  return (
    <div className={classes.rates}>
      <Toolbar>
        <TextInput
          type="month"
          size="sm"
          aria-label={words.rates.month}
          value={month}
          onChange={({ currentTarget: { value } }) => value && setMonth(value)}
        />
      </Toolbar>
      <Answered asked={asked} waiting={<SkeletonRows count={3} height={120} />}>
        {({ all, clients, operators }) => (
          <>
            <Sheet title={words.rates.all}>
              <p className={classes.rate}>
                {rateWords(all, words)}
                <small>{words.rates.of(say.number(all.errors), say.number(all.messages))}</small>
              </p>
              <p className={classes.note}>{words.rates.formula}</p>
            </Sheet>
            <Sheet title={words.rates.clients} flush>
              <DataTable
                label={words.rates.clients}
                rows={clients}
                keyOf={({ client }) => client.id}
                columns={[
                  {
                    title: words.rates.column.name,
                    cell: ({ client: { name }, colour }) => <ClientName client={{ name, colour: colour as Colour }} />,
                    grows: true,
                  },
                  ...counts<(typeof clients)[number]>(words, say),
                ]}
                empty={<p className={classes.note}>{words.rates.none}</p>}
              />
            </Sheet>
            <Sheet title={words.rates.operators} flush>
              <DataTable
                label={words.rates.operators}
                rows={operators}
                keyOf={({ operator }) => operator.id}
                columns={[
                  { title: words.rates.column.name, cell: ({ operator }) => operator.name, grows: true },
                  ...counts<(typeof operators)[number]>(words, say),
                ]}
                empty={<p className={classes.note}>{words.rates.none}</p>}
              />
            </Sheet>
          </>
        )}
      </Answered>
    </div>
  );
}

function counts<Row extends CountedErrors>({ rates }: Words, say: Say): Column<Row>[] {
  return [
    { title: rates.column.messages, cell: ({ messages }) => say.number(messages), align: 'right' },
    { title: rates.column.errors, cell: ({ errors }) => say.number(errors), align: 'right' },
    {
      title: rates.column.rate,
      cell: ({ rate }) => (rate === null ? rates.unknown : String(rate)),
      align: 'right',
    },
  ];
}

function rateWords({ rate }: CountedErrors, { rates }: Words): string {
  return rate === null ? rates.unknown : String(rate);
}

/** The client's own months, of the team as a whole. */
export function OwnErrorRates() {
  const words = useWords(remarkWords);
  const say = useSay();
  const asked = useAsk(ownErrorRates, {}, { about: ['remark', 'correction'] });
  return (
    <Sheet title={words.ownRates.title}>
      <p className={classes.note}>{words.ownRates.about}</p>
      <Answered asked={asked} waiting={<SkeletonRows count={2} height={40} />}>
        {({ months }) => (
          <DataTable
            label={words.ownRates.title}
            rows={months.filter(({ messages }) => messages > 0)}
            keyOf={({ month }) => month}
            columns={[
              {
                title: words.ownRates.month,
                cell: ({ month }) => words.ownRates.of(month.slice(0, 4), Number(month.slice(5))),
                grows: true,
              },
              ...counts<(typeof months)[number]>(words, say),
            ]}
            empty={<p className={classes.note}>{words.rates.none}</p>}
          />
        )}
      </Answered>
    </Sheet>
  );
}
