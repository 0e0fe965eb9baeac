import type { Message, ToldShown } from '@denwaban/api/relays';
import { useNow } from '../kit/clock/index.ts';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { toldStanding, toldTones } from './told.ts';
import classes from './WhoWasTold.module.css';
import { relayWords } from './words.ts';

type Relay = NonNullable<Message['relay']>;

/** Who was told of a message and what they did: everybody of the chain for the owner, one's own line for anybody else. */
export function WhoWasTold({ message: { relay } }: { message: Message }) {
  const words = useWords(relayWords).told;
  const say = useSay();
  const seesAll = useMe().abilities.includes('see_who_answered');
  if (!relay || relay.told.length === 0) return null;
  const unanswered = relay.told.filter((told) => toldStanding(told, relay.state) === 'unanswered').length;
  return (
    <details className={classes.told} open={unanswered > 0}>
      <summary>
        {seesAll ? words.title : words.own}
        {seesAll && unanswered > 0 && <span>{words.unanswered(say.number(unanswered))}</span>}
      </summary>
      <ol className={classes.people}>
        {relay.told.map((told) => (
          <Person key={told.contact.id} told={told} state={relay.state} />
        ))}
      </ol>
    </details>
  );
}

function Person({ told, state }: { told: ToldShown; state: Relay['state'] }) {
  const words = useWords(relayWords).told;
  const standing = toldStanding(told, state);
  return (
    <li className={classes.person}>
      <strong>{told.contact.name}</strong>
      <StatePill tone={toldTones[standing]}>{words.standing[standing]}</StatePill>
      <span className={classes.course}>{useCourse(told, state).join('　')}</span>
    </li>
  );
}

/** What happened with one person, in order, and what comes next for them. */
function useCourse({ tried, openedAt, acknowledgedAt, turn }: ToldShown, state: Relay['state']): string[] {
  const words = useWords(relayWords).told;
  const say = useSay();
  const now = useNow();
  const when = (at: string) => say.when(at, now);
  return [
    ...(tried ? [words.tried[tried.how](when(tried.at))] : []),
    ...(openedAt ? [words.opened(when(openedAt))] : []),
    ...(acknowledgedAt ? [words.acknowledged(when(acknowledgedAt))] : []),
    ...(turn?.is === 'now' && turn.until && state === 'awaiting' ? [words.until(when(turn.until))] : []),
    ...(turn?.is === 'now' && turn.until && state === 'retrying' ? [words.again(when(turn.until))] : []),
    ...(turn?.is === 'next' ? [turn.at ? words.next(when(turn.at)) : words.nextSometime] : []),
  ];
}
