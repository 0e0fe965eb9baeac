import { Button } from '@mantine/core';
import { Refused, Unreachable } from '../ask/index.ts';
import { useWords, type WordsOf } from '../words/index.ts';
import classes from './ErrorNotice.module.css';
import { Sign } from './Sign.tsx';
import { pieceWords } from './words.ts';

/** What happened, that nothing was lost, and the way on. Shows nothing while there is no error. */
export function ErrorNotice({ error, again }: { error: unknown; again?: () => void }) {
  const words = useWords(pieceWords);
  if (!error) return null;
  const { what, calm } = told(error, words);
  return (
    <div role="alert" className={classes.notice}>
      <Sign tone="overdue" size={14} />
      <div>
        <p className={classes.what}>{what}</p>
        {calm && <p className={classes.calm}>{calm}</p>}
      </div>
      {again && (
        <Button size="xs" variant="default" onClick={again}>
          {words.again}
        </Button>
      )}
    </div>
  );
}

function told(error: unknown, words: WordsOf<typeof pieceWords>): { what: string; calm?: string } {
  if (error instanceof Refused) return { what: error.message };
  if (error instanceof Unreachable) return words[error.why];
  return words.unknown;
}
