import { Refused, Unreachable } from '../ask/index.ts';
import { ErrorNotice, Sheet, SkeletonLines, SkeletonRows } from '../pieces/index.ts';
import classes from './gallery.module.css';

const refused = new Refused({
  refused: 'conflict',
  code: 'changed_meanwhile',
  message: 'ほかの人がこの受付票を先に変更しました。最新の内容を確かめてから、もう一度お試しください。',
});

export function Notices() {
  return (
    <Sheet title="うまくいかないとき">
      <div className={classes.notices}>
        <ErrorNotice error={new Unreachable('network')} again={() => {}} />
        <ErrorNotice error={refused} />
      </div>
    </Sheet>
  );
}

export function Waits() {
  return (
    <Sheet title="読み込みのあいだ">
      <div className={classes.notices}>
        <SkeletonLines />
        <SkeletonRows count={3} />
      </div>
    </Sheet>
  );
}
