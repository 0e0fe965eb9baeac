import { ngWordsIn, type ScriptContent } from '@denwaban/domain/scripts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

/** Says which of the client's NG words were typed, before they reach the client in a report. */
export function NgNote({ content, typed }: { content: Pick<ScriptContent, 'ngWords'>; typed: string }) {
  const words = useWords(manualWords);
  const say = useSay();
  const found = ngWordsIn(content, typed);
  if (found.length === 0) return null;
  return (
    <p role="status" className={classes.withheld}>
      {words.ng(say.list(found))}
    </p>
  );
}
