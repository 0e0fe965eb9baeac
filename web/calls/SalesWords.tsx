import type { CallInHand } from '@denwaban/api/call-shapes';
import { KeyCap } from '../kit/keys/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './bar.module.css';
import { callWords } from './words.ts';

/** What a sales call hears from this client, while the caller is on the line. */
export function SalesWords({ call: { state, may, script } }: { call: CallInHand }) {
  const words = useWords(callWords).bar;
  const { rule, words: says, sendTo } = script.content.sales;
  const isOnTheLine = state === 'talking' || state === 'held';
  if (!isOnTheLine || !may.dispose || !(says || sendTo)) return null;
  return (
    <p className={classes.sales}>
      <KeyCap keys="Alt+1" />
      <small>{words.salesOf[rule]}</small>
      <span lang="ja">
        {says && <>「{says}」</>}
        {rule === 'send_to' && sendTo && <strong>{sendTo}</strong>}
      </span>
    </p>
  );
}
