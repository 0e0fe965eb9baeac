import { type RoundShown, recordTry } from '@denwaban/api/rounds';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import { announce, ErrorNotice, PhoneNumber, Spoken, TextArea } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import classes from './rounds.module.css';
import { roundWords } from './words.ts';

type Outcome = RoundShown['tries'][number]['outcome'];
const outcomes = [
  ['answered', 'Alt+Y'],
  ['no_answer', 'Alt+O'],
  ['busy', 'Alt+B'],
  ['voicemail', 'Alt+V'],
  ['wrong_number', 'Alt+X'],
] as const;

type Props = {
  round: RoundShown;
  ring: RoundShown['list'][number] | NonNullable<RoundShown['next']>;
  keys: boolean;
  done: () => void;
};

/** The number, the words, and what came of it: large, since the receiver is in the other hand. */
export function RingNow({ round, ring, keys, done }: Props) {
  const words = useWords(roundWords);
  const agency = useMe().agency.name;
  const [note, setNote] = useState('');
  const telling = useTell(recordTry);

  function tell(outcome: Outcome) {
    const onSuccess = () => {
      announce(words.noted(ring.name, words.outcome[outcome]));
      done();
    };
    telling.mutate({ params: { id: round.id }, body: { contact: ring.id, outcome, words: note } }, { onSuccess });
  }

  return (
    <div className={classes.ring}>
      <h3>{words.ringNow}</h3>
      <p className={classes.whom}>
        <strong>{words.person(ring.name)}</strong>
        <span className={classes.number}>
          <PhoneNumber number={ring.number} dials />
        </span>
      </p>
      <div className={classes.say}>
        <h4>{words.sayTitle}</h4>
        <Spoken>{`「${words.say(round.clientName, agency, ring.name)}」`}</Spoken>
        <Spoken>{`「${words.sayMatter(round.summary, round.receiptNumber)}」`}</Spoken>
      </div>
      <TextArea
        label={words.note}
        description={words.noteAbout}
        minRows={1}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.outcomes}>
        {outcomes.map(([outcome, key]) => {
          const look = {
            size: 'md',
            loading: telling.isPending,
            variant: outcome === 'answered' ? 'filled' : 'default',
          } as const;
          return keys ? (
            <KeyButton key={outcome} {...look} keys={key} act={() => tell(outcome)}>
              {words.outcome[outcome]}
            </KeyButton>
          ) : (
            <Button key={outcome} {...look} onClick={() => tell(outcome)}>
              {words.outcome[outcome]}
            </Button>
          );
        })}
      </div>
      <ErrorNotice error={telling.error} />
    </div>
  );
}
