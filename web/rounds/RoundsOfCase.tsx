import { type RoundShown, roundsOfCase, startRound } from '@denwaban/api/rounds';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, ConfirmButton, ErrorNotice } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { RoundPanel } from './RoundPanel.tsx';
import classes from './rounds.module.css';
import { isOpen } from './standing.ts';
import { roundWords } from './words.ts';

type Props = { about: string; call?: string | null; why?: RoundShown['why']; keys?: boolean };

/**
 * The rounds of a case, `about` being its id, and the button that begins one: for the case screen and, with the `call` in
 * hand and `why` the client is rung, for the desk.
 */
export function RoundsOfCase({ about, call = null, why = 'asked', keys = false }: Props) {
  const asked = useAsk(roundsOfCase, { params: { id: about } }, { about: ['round'] });
  const mayRing = useMe().abilities.includes('ring_clients');
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <div className={classes.rounds}>
          {items.map((round) => (
            <RoundPanel key={round.id} round={round} keys={keys && round.id === items.find(isOpen)?.id} />
          ))}
          {mayRing && !items.some(isOpen) && <Start about={about} call={call} why={why} />}
        </div>
      )}
    </Answered>
  );
}

function Start({ about, call, why }: Required<Omit<Props, 'keys'>>) {
  const words = useWords(roundWords).start;
  const telling = useTell(startRound);
  const begin = () =>
    telling.mutate({ params: { id: about }, body: { why, call } }, { onSuccess: () => announce(words.told) });
  return (
    <div className={classes.start}>
      <ConfirmButton
        variant="default"
        color="shu"
        loading={telling.isPending}
        asks={words.asks}
        yes={words.yes}
        act={begin}
      >
        {words.open}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </div>
  );
}
