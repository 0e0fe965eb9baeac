import { type Board, getBoard } from '@denwaban/api/routing';
import { ChecksOnBoard } from '../checks/ChecksOnBoard.tsx';
import { IntroductionsOnBoard } from '../introductions/IntroductionsOnBoard.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Clock, PageTitle, SkeletonRows } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { UnreadOnBoard } from '../notices/UnreadOnBoard.tsx';
import { BoardRisks } from '../risks/BoardRisks.tsx';
import { RoundsOnBoard } from '../rounds/RoundsOnBoard.tsx';
import { BoardCallbacks } from './BoardCallbacks.tsx';
import { BoardClients } from './BoardClients.tsx';
import { BoardGlance } from './BoardGlance.tsx';
import { BoardPeople } from './BoardPeople.tsx';
import { BoardQueue } from './BoardQueue.tsx';
import { BoardUnreached } from './BoardUnreached.tsx';
import classes from './board.module.css';
import { boardWords } from './board-words.ts';

/** The supervisor's board: the whole floor at one glance, then by client, by deadline, by person. */
export function BoardScreen() {
  const words = useWords(boardWords);
  return (
    <div className={classes.board}>
      <PageTitle actions={<Time />}>{words.title}</PageTitle>
      <Answered asked={useAsk(getBoard)} waiting={<SkeletonRows count={4} height={150} />}>
        {(board) => <Floor board={board} />}
      </Answered>
    </div>
  );
}

function Floor({ board }: { board: Board }) {
  return (
    <>
      <BoardGlance board={board} />
      <RoundsOnBoard />
      <BoardUnreached unreached={board.unreached} />
      <ChecksOnBoard />
      <UnreadOnBoard />
      <BoardRisks />
      <div className={classes.columns}>
        <div className={classes.column}>
          <BoardQueue waiting={board.waiting} beforeUs={board.beforeUs} missedCalls={board.missedCalls} />
          <IntroductionsOnBoard introductions={board.introductions} clients={board.clients} />
          <BoardClients clients={board.clients} />
        </div>
        <BoardCallbacks callbacks={board.callbacks} />
        <BoardPeople operators={board.operators} />
      </div>
    </>
  );
}

function Time() {
  return (
    <p className={classes.time}>
      <Clock />
    </p>
  );
}
