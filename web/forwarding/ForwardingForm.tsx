import { agreeForwarding, type ForwardingShown } from '@denwaban/api/forwarding';
import { forwardingCarriers, forwardingWays, ringingSeconds } from '@denwaban/domain/forwarding';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './forwarding.module.css';
import { forwardingWords } from './words.ts';

export function ForwardingForm({ forwarding, close }: { forwarding: ForwardingShown; close: () => void }) {
  const words = useWords(forwardingWords);
  const { line, number, carrier, way, seconds } = forwarding;
  const start = { number: number ? formatNumber(number) : '', carrier, way, seconds: seconds ?? 15 };
  const { typed, put, text, choice } = useTyped(start);
  const telling = useTell(agreeForwarding);
  const problem = problemsOf(telling.error);
  const save = () =>
    telling.mutate(
      { params: { id: line }, body: { ...typed, seconds: typed.way === 'no_answer' ? typed.seconds : null } },
      {
        onSuccess: () => {
          announce(words.saved);
          close();
        },
      },
    );
  return (
    <Form submit={save} error={telling.error} startsAt="way" className={classes.stack}>
      <ErrorNotice error={restOf(telling.error, ['number', 'seconds'])} />
      <Radio.Group label={words.field.way} {...choice('way')}>
        <div className={classes.ways}>
          {forwardingWays.map((each) => (
            <Radio key={each} value={each} label={words.way[each]} description={words.wayAbout[each]} />
          ))}
        </div>
      </Radio.Group>
      {typed.way === 'no_answer' && (
        <NumberInput
          name="seconds"
          label={words.field.seconds}
          description={words.field.secondsAbout}
          min={ringingSeconds.min}
          max={ringingSeconds.max}
          w={220}
          error={problem('seconds')}
          value={typed.seconds}
          onChange={(value) => put({ seconds: Number(value) })}
        />
      )}
      {typed.way !== 'none' && (
        <>
          <TextInput
            label={words.field.number}
            description={words.field.numberAbout}
            type="tel"
            withAsterisk
            error={problem('number')}
            {...text('number')}
          />
          <Select
            label={words.field.carrier}
            data={forwardingCarriers.map((value) => ({ value, label: words.carrier[value] }))}
            allowDeselect={false}
            {...choice('carrier')}
          />
        </>
      )}
      <Buttons>
        <Button type="submit" loading={telling.isPending}>
          {words.save}
        </Button>
      </Buttons>
    </Form>
  );
}
