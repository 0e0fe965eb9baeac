import { type Found, getLookups, type LookupStanding, lookUp, type MaskedOrder } from '@denwaban/api/lookups';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { Answered, ErrorNotice, Form } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './lookups.module.css';
import { OrderCard } from './OrderCard.tsx';
import { lookupWords } from './words.ts';

type Props = {
  call: string;
  /** The order number as far as the intake has it. */
  start?: string;
  /** Hands the order on, to be made a task of the client (replacement, refund ...). */
  onHandOver?: (order: Pick<MaskedOrder, 'orderNumber' | 'items'>) => void;
};

/** The caller's orders, masked and read-only; what may be looked at stands there ready. Alt+L looks. */
export function LookupPanel(props: Props) {
  const asked = useAsk(getLookups, { params: { id: props.call } }, { about: ['lookup', 'identity'] });
  return <Answered asked={asked}>{(standing) => <Panel key={props.call} {...props} standing={standing} />}</Answered>;
}

function Panel({ call, start = '', onHandOver, standing }: Props & { standing: LookupStanding }) {
  const words = useWords(lookupWords);
  const [number, setNumber] = useState(start);
  const telling = useTell(lookUp);
  const look = (orderNumber: string) =>
    telling.mutate(
      { params: { id: call }, body: { orderNumber } },
      { onSuccess: ({ link }) => link && window.open(link, '_blank', 'noopener,noreferrer') },
    );
  const choose = (orderNumber: string) => {
    setNumber(orderNumber);
    look(orderNumber);
  };
  const { kind, needsIdentity, isMatched, orderNumbers } = standing;
  if (kind === 'none') return <p className={classes.panel}>{words.none}</p>;
  const isClosed = needsIdentity && !isMatched;
  return (
    <section className={classes.panel} aria-label={words.title}>
      <h3>{words.title}</h3>
      {isClosed && <p className={classes.note}>{words.needsIdentity}</p>}
      <Age standing={standing} />
      {orderNumbers.length > 0 && (
        <div className={classes.orders}>
          <span className={classes.note}>{words.opened}</span>
          {orderNumbers.map((each) => (
            <Button key={each} size="xs" variant={each === number ? 'light' : 'default'} onClick={() => choose(each)}>
              {each}
            </Button>
          ))}
        </div>
      )}
      <Form submit={() => look(number)} error={telling.error} enterSubmits className={classes.ask}>
        <TextInput
          name="orderNumber"
          label={words.number}
          value={number}
          autoComplete="off"
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <KeyButton
          keys="Alt+L"
          act={() => look(number)}
          loading={telling.isPending}
          disabled={isClosed || number.trim() === ''}
        >
          {words.look}
        </KeyButton>
      </Form>
      <ErrorNotice error={telling.error} />
      {telling.data && <Outcome found={telling.data} onHandOver={onHandOver} />}
    </section>
  );
}

function Age({ standing: { kind, freshness, takenAt } }: { standing: LookupStanding }) {
  const words = useWords(lookupWords);
  const say = useSay();
  const now = useNow();
  if (kind !== 'csv') return null;
  if (!takenAt || freshness === 'expired') return <p className={classes.warn}>{words.expired}</p>;
  if (freshness === 'stale') return <p className={classes.warn}>{words.stale(say.when(takenAt, now))}</p>;
  return <p className={classes.note}>{words.asOf(say.when(takenAt, now))}</p>;
}

function Outcome({ found, onHandOver }: { found: Found } & Pick<Props, 'onHandOver'>) {
  const words = useWords(lookupWords);
  switch (found.result) {
    case 'shown':
      return found.order && <OrderCard order={found.order} onHandOver={onHandOver} />;
    case 'opened':
      return (
        found.link && (
          <p role="status">
            <a href={found.link} target="_blank" rel="noopener noreferrer">
              {words.link}
            </a>
          </p>
        )
      );
    case 'not_found':
      return <p role="status">{words.notFound}</p>;
    case 'unreachable':
      return (
        <p role="status" className={classes.warn}>
          {words.unreachable}
        </p>
      );
    case 'refused':
      return null;
  }
}
