import { acknowledgeMessage, type Message } from '@denwaban/api/relays';
import { Button } from '@mantine/core';
import { useTell } from '../kit/ask/index.ts';
import { ErrorNotice, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './message.module.css';
import { Results } from './Results.tsx';
import { wanted } from './standing.ts';
import { relayWords } from './words.ts';

type Props = { message: Message; handle: (message: Message) => void };

/** What to do with a message, one big button at a time: confirm it or take it on, then say how it ended. */
export function Handling({ message, handle }: Props) {
  const telling = useTell(acknowledgeMessage);
  const acknowledge = (claim: boolean) =>
    telling.mutate({ params: { id: message.case }, body: { claim } }, { onSuccess: handle });
  return (
    <div className={classes.handling}>
      <NextStep message={message} handle={handle} acknowledge={acknowledge} isTelling={telling.isPending} />
      <ErrorNotice error={telling.error} />
    </div>
  );
}

type StepProps = Props & { acknowledge: (claim: boolean) => void; isTelling: boolean };

function NextStep({ message, handle, acknowledge, isTelling }: StepProps) {
  const words = useWords(relayWords);
  const me = useMe().person;
  const next = wanted(message);
  const big = { size: 'lg', fullWidth: true, loading: isTelling } as const;
  switch (next.is) {
    case 'confirmation':
      return (
        <Button {...big} onClick={() => acknowledge(false)}>
          {words.confirm}
        </Button>
      );
    case 'somebody':
      return (
        <>
          <Button {...big} onClick={() => acknowledge(true)}>
            {words.claim}
          </Button>
          {message.relay?.state !== 'acknowledged' && (
            <Button size="md" variant="subtle" fullWidth disabled={isTelling} onClick={() => acknowledge(false)}>
              {words.confirmOnly}
            </Button>
          )}
        </>
      );
    case 'result':
      return (
        <>
          <StatePill tone="active">
            {next.by.id === me.id ? words.claimedByMe : words.claimedBy(next.by.name)}
          </StatePill>
          <Results message={message} handle={handle} />
          {next.by.id !== me.id && (
            <Button size="md" variant="subtle" fullWidth loading={isTelling} onClick={() => acknowledge(true)}>
              {words.claimInstead}
            </Button>
          )}
        </>
      );
    case 'agency':
      return (
        <>
          <PassedOn words={message.callback?.words ?? ''} />
          <Button size="md" variant="subtle" fullWidth loading={isTelling} onClick={() => acknowledge(true)}>
            {words.takeBack}
          </Button>
        </>
      );
    case 'nothing':
      return <Done message={message} />;
  }
}

function PassedOn({ words: told }: { words: string }) {
  const words = useWords(relayWords);
  return (
    <div className={classes.passedOn}>
      <StatePill tone="active">{words.standing.passedOn}</StatePill>
      <p>「{told}」</p>
    </div>
  );
}

function Done({ message: { callback, relay } }: { message: Message }) {
  const words = useWords(relayWords).standing;
  const confirmed = relay?.acknowledgedBy ? words.confirmed(relay.acknowledgedBy.name) : words.reported;
  return (
    <div className={classes.passedOn}>
      <StatePill tone="fine">{callback?.result ? words[callback.result] : confirmed}</StatePill>
      {callback?.words && <p>「{callback.words}」</p>}
    </div>
  );
}
