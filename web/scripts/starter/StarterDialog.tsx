import { listTrades, startManual } from '@denwaban/api/scripts';
import type { Trade } from '@denwaban/domain/scripts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../../kit/ask/index.ts';
import { Answered, announce, Buttons, Dialog, ErrorNotice, Form, TextArea } from '../../kit/pieces/index.ts';
import { useWords } from '../../kit/words/index.ts';
import type { Listed } from '../AgencyManual.tsx';
import { gapWords } from '../gaps/gap-words.ts';
import classes from '../versions/versions.module.css';
import { starterWords } from './starter-words.ts';

type Props = { client: string; listed: Listed; opened: boolean; close: () => void; done: () => Promise<void> };

/** A draft begun from the starter of a trade and the sheet filled in at the hearing. */
export function StarterDialog(props: Props) {
  const words = useWords(starterWords);
  return (
    <Dialog title={words.title} opened={props.opened} close={props.close}>
      {props.opened && <Trades {...props} />}
    </Dialog>
  );
}

function Trades(props: Props) {
  const asked = useAsk(listTrades);
  return <Answered asked={asked}>{({ trades }) => <Starting {...props} sheets={trades} />}</Answered>;
}

type Sheets = { trade: Trade; sheet: { id: string; topic: string; example: string }[] }[];

function Starting({ client, listed, close, done, sheets }: Props & { sheets: Sheets }) {
  const words = useWords(starterWords);
  const named = useWords(gapWords).lacks.trades;
  const telling = useTell(startManual);
  const [trade, setTrade] = useState<Trade>(sheets[0]?.trade ?? 'clinic');
  const [told, setTold] = useState<Record<string, string>>({});
  const sheet = sheets.find((each) => each.trade === trade)?.sheet ?? [];
  const start = async () => {
    const own = Object.fromEntries(sheet.map(({ id }) => [id, told[id] ?? '']));
    await telling.mutateAsync({
      params: { client },
      body: { trade, told: own, revision: listed.draft?.revision ?? 0 },
    });
    announce(words.made);
    close();
    await done();
  };
  return (
    <Form submit={() => void start().catch(() => {})} className={classes.form}>
      <p className={classes.note}>{words.about}</p>
      {listed.draft && (
        <p role="status" className={classes.said}>
          {words.replaces}
        </p>
      )}
      <NativeSelect
        label={words.trade}
        value={trade}
        onChange={(event) => setTrade(event.currentTarget.value as Trade)}
        data={sheets.map((each) => ({ value: each.trade, label: named[each.trade] }))}
      />
      {sheet.map(({ id, topic, example }) => (
        <TextArea
          key={`${trade} ${id}`}
          name={`told.${id}`}
          label={topic}
          placeholder={example}
          value={told[id] ?? ''}
          onChange={({ currentTarget: { value } }) => setTold((before) => ({ ...before, [id]: value }))}
        />
      ))}
      <ErrorNotice error={telling.error} />
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.make}
        </Button>
      </Buttons>
    </Form>
  );
}
