import { type CallOutWanted, prepareCallOut } from '@denwaban/api/calls-out';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTell } from '../../kit/ask/index.ts';
import { Buttons, ErrorNotice, Facts, Form, Meter, problemsOf, restOf } from '../../kit/pieces/index.ts';
import { useSay, useWords } from '../../kit/words/index.ts';
import { useManualClients } from '../use-manual-clients.ts';
import classes from './out.module.css';
import { useDialling } from './use-dialling.ts';
import { outWords } from './words.ts';

type Props = {
  about: CallOutWanted['about'] | null;
  /** E.164, where it is known and is not the matter's. */
  theirs: string;
  close: () => void;
};

/** Where a call would lead, as whom and at what cost; and then it is made. Without a matter, a client and a number are typed. */
export function DialBox({ about, theirs, close }: Props) {
  const words = useWords(outWords);
  const [client, setClient] = useState<string | null>(null);
  const [number, setNumber] = useState(theirs && formatNumber(theirs));
  const preparing = useTell(prepareCallOut);
  const dialling = useDialling();
  const wanted = about ?? (client ? ({ is: 'client', id: client } as const) : null);
  const look = () => wanted && preparing.mutate({ body: { about: wanted, number } });
  const lookAtOnce = useEffectEvent(look);
  useEffect(() => {
    if (about) lookAtOnce();
  }, [about]);
  const problem = problemsOf(preparing.error);
  const prepared = preparing.data;
  const change = (typed: string) => {
    preparing.reset();
    setNumber(typed);
  };
  const choose = (one: string | null) => {
    preparing.reset();
    setClient(one);
  };

  const dial = () => wanted && dialling.dial({ about: wanted, number }, close);

  return (
    <Form
      submit={prepared ? dial : look}
      enterSubmits
      error={preparing.error ?? dialling.error}
      startsAt={about ? 'number' : undefined}
      className={classes.box}
    >
      {!about && <ClientField client={client} choose={choose} />}
      <TextInput
        name="number"
        label={words.number}
        description={words.numberAbout}
        type="tel"
        autoComplete="off"
        placeholder={prepared ? formatNumber(prepared.number) : '03-1234-5678'}
        data-autofocus={about ? true : undefined}
        maxLength={40}
        error={problem('number')}
        value={number}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <div aria-live="polite">
        <ErrorNotice error={dialling.error ?? restOf(preparing.error, ['number'])} />
        {prepared && <Prepared prepared={prepared} />}
      </div>
      <Buttons>
        <Button type="submit" size="md" disabled={!wanted} loading={preparing.isPending || dialling.isBusy}>
          {prepared ? words.begin : words.look}
        </Button>
        {prepared && <span className={classes.soft}>{words.beginAbout}</span>}
      </Buttons>
    </Form>
  );
}

function ClientField({ client, choose }: { client: string | null; choose: (client: string | null) => void }) {
  const words = useWords(outWords);
  const clients = useManualClients().data?.clients ?? [];
  return (
    <Select
      label={words.client}
      withAsterisk
      searchable
      data-autofocus
      data={clients.filter(({ guidance }) => guidance === null).map(({ id, name }) => ({ value: id, label: name }))}
      value={client}
      onChange={choose}
    />
  );
}

function Prepared({ prepared }: { prepared: AnswerOf<typeof prepareCallOut> }) {
  const words = useWords(outWords);
  const say = useSay();
  const { client, person, number, leadsTo, shown, rate, spent, cap, nearCap } = prepared;
  const cost = rate.yen === 0 ? words.free : words.per(say.number(rate.yen), say.number(rate.seconds));
  return (
    <div className={classes.prepared}>
      <p className={classes.whom}>
        <strong>{formatNumber(number)}</strong>
        <span>{person ? words.sir(person) : words.nameless}</span>
      </p>
      <Facts
        facts={[
          { name: words.client, value: client.name },
          { name: words.leadsTo, value: words.destination[leadsTo] },
          { name: words.shown, value: formatNumber(shown) },
          { name: words.cost, value: cost },
        ]}
      />
      <Meter label={words.spent} value={spent} limit={cap} unit="円" />
      {nearCap && <p className={classes.near}>{words.nearCap}</p>}
    </div>
  );
}
