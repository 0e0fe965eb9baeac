import { type ClientOverflow, getOverflow } from '@denwaban/api/overflow';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Sheet, Sheets } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { LineOverflow } from './LineOverflow.tsx';
import { MissedCallPolicy } from './MissedCallPolicy.tsx';
import classes from './overflow.module.css';
import { Reserve } from './Reserve.tsx';
import { overflowWords } from './words.ts';

type Props = { client: string; mayEdit: boolean };

/** What becomes of callers whom nobody can take soon, and of those who gave up. */
export function OverflowPart({ client, mayEdit }: Props) {
  const words = useWords(overflowWords);
  const asked = useAsk(getOverflow, { params: { client } }, { about: ['overflow', 'line', 'staff'] });
  return (
    <Answered asked={asked}>
      {({ lines, people }: ClientOverflow) => (
        <Sheets>
          <p className={classes.about}>{mayEdit ? words.about : `${words.about}${words.agencyOnly}`}</p>
          {lines.map((line) => (
            <Sheet key={line.id} title={words.lineOf(line.label)}>
              <LineOverflow key={JSON.stringify(line.overflow)} line={line} mayEdit={mayEdit} />
            </Sheet>
          ))}
          <Sheet title={words.reserve}>
            <Reserve client={client} people={people} mayEdit={mayEdit} />
          </Sheet>
          <Sheet title={words.missed}>
            <MissedCallPolicy client={client} mayEdit={mayEdit} />
          </Sheet>
        </Sheets>
      )}
    </Answered>
  );
}
