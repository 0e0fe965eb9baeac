import { type FindableClient, takeCallByHand } from '@denwaban/api/manual-calls';
import { findClients } from '@denwaban/domain/clients';
import { formatNumber } from '@denwaban/domain/numbers';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { isComposing, KeyCap } from '../kit/keys/index.ts';
import { Answered, ClientName, EmptyState, ErrorNotice, problemsOf, restOf, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './by-hand.module.css';
import { byHandWords } from './by-hand-words.ts';
import { PastCall } from './PastCall.tsx';
import { useManualClients } from './use-manual-clients.ts';

type Props = {
  taken: () => void;
  /** A call that was over already is in the books: on to its message. */
  entered: (call: string) => void;
};

/** The client in three letters, the number if the telephone shows one, Enter: the call is on the desk. */
export function ByHandBox({ taken, entered }: Props) {
  const asked = useManualClients();
  return (
    <Answered asked={asked}>{({ clients }) => <Box clients={clients} taken={taken} entered={entered} />}</Answered>
  );
}

const mostShown = 7;

function Box({ clients, taken, entered }: Props & { clients: readonly FindableClient[] }) {
  const words = useWords(byHandWords);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState('');
  const [chosen, choose] = useState(0);
  const [isPast, setPast] = useState(false);
  const telling = useTell(takeCallByHand);
  const found = findClients(clients, typed).slice(0, mostShown);
  const at = Math.min(chosen, found.length - 1);

  // The clients may come later than the box.
  useEffect(() => field.current?.focus(), []);

  function take(client = found[at]) {
    if (client && client.guidance === null && !isPast && !telling.isPending)
      telling.mutate({ body: { client: client.id, from } }, { onSuccess: taken });
  }

  function strike(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose((at + step + found.length) % (found.length || 1));
    else if (event.key === 'Enter') take();
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.box}>
      <ErrorNotice error={restOf(telling.error, ['from'])} />
      <TextInput
        ref={field}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${found[at].id}`}
        label={words.client}
        placeholder={words.clientExample}
        size="lg"
        autoComplete="off"
        onKeyDown={strike}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          choose(0);
        }}
      />
      {found.length === 0 && (
        <EmptyState
          title={clients.length === 0 ? words.nobody : words.none}
          next={clients.length === 0 ? words.nobodyNext : words.noneNext}
        />
      )}
      <div id={list} role="listbox" aria-label={words.found} className={classes.found}>
        {found.map((client, place) => (
          <One
            key={client.id}
            id={`${list}-${client.id}`}
            client={client}
            isChosen={place === at}
            isPast={isPast}
            take={() => (isPast ? choose(place) : take(client))}
          />
        ))}
      </div>
      <Guidance client={found[at]} />
      <TextInput
        name="from"
        label={words.from}
        description={words.fromAbout}
        inputMode="tel"
        autoComplete="off"
        onKeyDown={strike}
        maxLength={40}
        value={from}
        error={problemsOf(telling.error)('from')}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <PastCall client={found[at]} from={from} entered={entered} isPast={isPast} choose={setPast} />
    </div>
  );
}

/** What a late caller of a client that has left is told; there is nothing to take. */
function Guidance({ client }: { client: FindableClient | undefined }) {
  const words = useWords(byHandWords);
  if (!client?.guidance) return null;
  return (
    <div role="status" className={classes.guidance}>
      <p>{words.hasLeft(client.name)}</p>
      <blockquote lang="ja">{client.guidance}</blockquote>
    </div>
  );
}

type OneProps = { id: string; client: FindableClient; isChosen: boolean; isPast: boolean; take: () => void };

/** A press takes it, as Enter does what is chosen; the keys stay with the field, so that no option ever has the focus. */
function One({ id, client, isChosen, isPast, take }: OneProps) {
  const words = useWords(byHandWords);
  const { name, reading, colour, code, numbers, open, guidance } = client;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div id={id} role="option" tabIndex={-1} aria-selected={isChosen} className={classes.one} onClick={take}>
      <ClientName client={{ name, reading, colour }} />
      <span className={classes.means}>
        {numbers[0] ? formatNumber(numbers[0]) : ''}
        <code>{code}</code>
        {!open && <StatePill tone="attention">{guidance === null ? words.closed : words.left}</StatePill>}
      </span>
      {isChosen && guidance === null && !isPast && <KeyCap keys="Enter" />}
    </div>
  );
}
