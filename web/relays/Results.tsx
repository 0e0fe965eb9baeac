import { settleOwnCallback } from '@denwaban/api/callbacks';
import type { Message } from '@denwaban/api/relays';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button } from '@mantine/core';
import { IconCheck, IconMessageForward, IconMinus, IconPhoneCall, IconPhoneX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, ErrorNotice, Form, problemsOf, restOf, TextArea } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './message.module.css';
import { relayWords } from './words.ts';

const atOnce = ['called_back', 'no_answer', 'not_needed'] as const;
type Result = (typeof atOnce)[number] | 'pass_on';

const icons = { called_back: IconCheck, no_answer: IconPhoneX, not_needed: IconMinus, pass_on: IconMessageForward };

/** How a callback ended, in one tap; what the agency is to tell the caller, in words. */
export function Results({ message, handle }: { message: Message; handle: (message: Message) => void }) {
  const words = useWords(relayWords);
  const say = useSay();
  const [isPassingOn, setPassingOn] = useState(false);
  const telling = useTell(settleOwnCallback);
  const { callback } = message;
  if (!callback) return null;

  const settle = (result: Result, said = '') =>
    telling.mutate(
      { params: { id: callback.id }, body: { result, words: said } },
      {
        onSuccess: (settled) => {
          setPassingOn(false);
          handle({ ...message, callback: settled });
          if (result === 'no_answer' || result === 'pass_on') announce(words.noted[result]);
        },
      },
    );

  return (
    <>
      {callback.number && <CallButton number={callback.number} />}
      {callback.attempts > 0 && <p className={classes.attempts}>{words.attempts(say.number(callback.attempts))}</p>}
      {isPassingOn ? (
        <PassingOn telling={telling} send={(said) => settle('pass_on', said)} leave={() => setPassingOn(false)} />
      ) : (
        <fieldset className={classes.results} disabled={telling.isPending}>
          <legend>{words.resultTitle}</legend>
          {atOnce.map((result) => (
            <ResultButton key={result} result={result} act={() => settle(result)} />
          ))}
          <ResultButton result="pass_on" act={() => setPassingOn(true)} />
        </fieldset>
      )}
      {!isPassingOn && <ErrorNotice error={telling.error} />}
    </>
  );
}

function CallButton({ number }: { number: string }) {
  const words = useWords(relayWords);
  return (
    <Button
      component="a"
      href={`tel:${number}`}
      size="lg"
      fullWidth
      leftSection={<IconPhoneCall size={22} stroke={1.7} />}
    >
      {words.call(formatNumber(number))}
    </Button>
  );
}

function ResultButton({ result, act }: { result: Result; act: () => void }) {
  const words = useWords(relayWords);
  const Icon = icons[result];
  return (
    <button type="button" className={classes.result} onClick={act}>
      <Icon size={22} stroke={1.7} />
      {words.result[result]}
    </button>
  );
}

type PassingOnProps = {
  telling: { error: unknown; isPending: boolean };
  send: (words: string) => void;
  leave: () => void;
};

function PassingOn({ telling: { error, isPending }, send, leave }: PassingOnProps) {
  const words = useWords(relayWords).passOn;
  const [said, setSaid] = useState('');
  return (
    <Form submit={() => send(said)} startsAt="words" error={error} className={classes.passing}>
      <ErrorNotice error={restOf(error, ['words'])} />
      <TextArea
        name="words"
        label={words.label}
        description={words.about}
        minRows={3}
        maxLength={2000}
        value={said}
        error={problemsOf(error)('words')}
        onChange={(event) => setSaid(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" loading={isPending}>
        {words.send}
      </Button>
      <Button variant="subtle" size="md" onClick={leave}>
        {words.back}
      </Button>
    </Form>
  );
}
