import type { Board } from '@denwaban/api/routing';
import { Elapsed, Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Monitor } from '../monitoring/Monitor.tsx';
import { BoardEmpty } from './BoardEmpty.tsx';
import classes from './board.module.css';
import { inOrder } from './board-glance.ts';
import { boardWords } from './board-words.ts';
import { toneOf } from './tone.ts';
import { routingWords } from './words.ts';

type OperatorOnBoard = Board['operators'][number];

/** People with what they are doing and since when. */
export function BoardPeople({ operators }: Pick<Board, 'operators'>) {
  const words = useWords(boardWords);
  const states = useWords(routingWords).state;
  const say = useSay();
  const people = inOrder(operators);
  const gone = operators.filter(({ state }) => state === 'signed_off');
  return (
    <Sheet title={words.staff}>
      {people.length === 0 && <BoardEmpty title={words.staffEmpty} next={words.staffNext} />}
      <ul className={classes.rows}>
        {people.map((operator) => (
          <li key={operator.id}>
            <Person operator={operator} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <p className={classes.gone}>
          {states.signed_off}　{say.list(gone.map(({ name }) => name))}
        </p>
      )}
    </Sheet>
  );
}

function Person({ operator }: { operator: OperatorOnBoard }) {
  const words = useWords(boardWords);
  const states = useWords(routingWords).state;
  const { name, state, since, callSince, client, reason } = operator;
  const onCall = state === 'talking' || state === 'held';
  return (
    <div className={classes.person}>
      <strong>{name}</strong>
      <StatePill tone={toneOf(state)}>{states[state]}</StatePill>
      <span className={classes.since}>
        <Elapsed since={(onCall && callSince) || since} />
      </span>
      {(client || reason) && (
        <span className={classes.doing}>
          {client?.name ?? (reason === 'offer_lapsed' ? words.missedOffer : reason)}
        </span>
      )}
      <Monitor operator={operator} />
    </div>
  );
}
