import type { RoundShown } from '@denwaban/api/rounds';
import { Button } from '@mantine/core';
import { PhoneNumber } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { RoundRecord } from './RoundRecord.tsx';
import classes from './rounds.module.css';
import { roundWords } from './words.ts';

type Props = { round: RoundShown; ringing: string | null; choose: (contact: string) => void };

/** Whom to ring in this pass, each to be chosen out of turn, and below it everybody who was rung. */
export function RoundList({ round, ringing, choose }: Props) {
  const words = useWords(roundWords);
  return (
    <>
      {ringing !== null && round.list.length > 1 && (
        <div>
          <h3 className={classes.title}>{words.list}</h3>
          <ol className={classes.list}>
            {round.list.map((each) => (
              <li key={each.id} aria-current={each.id === ringing || undefined} className={classes.person}>
                <span className={classes.name}>{words.person(each.name)}</span>
                <span className={classes.soft}>{each.rung ? words.outcome[each.rung] : words.notYet}</span>
                <PhoneNumber number={each.number} />
                {each.id !== ringing && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.ringOther(each.name)}
                    onClick={() => choose(each.id)}
                  >
                    {words.ringInstead}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
      <RoundRecord round={round} />
    </>
  );
}
