import type { Heard } from '@denwaban/api/monitoring';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './monitoring.module.css';
import { monitoringWords } from './words.ts';

/** At the operator's desk: who hears this call, and who hears them. */
export function HeardNote({ heard }: { heard: Heard | null }) {
  const words = useWords(monitoringWords);
  return (
    <div role="status" className={classes.note}>
      {heard && (
        <StatePill tone={heard.mode === 'listen' ? 'quiet' : 'attention'}>
          {words.note[heard.mode](heard.by.name)}
        </StatePill>
      )}
    </div>
  );
}
