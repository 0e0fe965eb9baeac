import type { CallInHand } from '@denwaban/api/call-shapes';
import { hiddenKey } from '@denwaban/domain/calls';
import { useWords } from '../kit/words/index.ts';
import classes from './panels.module.css';
import { callWords } from './words.ts';

/** What the other side presses on their telephone, for whoever talks to them and for as long as they do. */
export function KeysHeard({ call: { keysHeard } }: { call: CallInHand }) {
  const words = useWords(callWords).caller;
  return (
    <div role="status">
      {keysHeard && (
        <div className={classes.keysHeard}>
          <p>{words.keysHeard}</p>
          <p className={classes.keys}>{keysHeard}</p>
          <p>{keysHeard.includes(hiddenKey) ? words.keysHidden : words.keysForgotten}</p>
        </div>
      )}
    </div>
  );
}
