import type { CaseLine } from '@denwaban/api/cases';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CaseLabel, CaseState } from '../cases/CaseLabel.tsx';
import { Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './relations.module.css';
import { relationWords } from './words.ts';

type Props = {
  line: CaseLine;
  /** What more there is to say of it. */
  says?: ReactNode;
  /** What may be done. */
  acts?: ReactNode;
};

/** Another case in one row: what it is about, who rang and when, and how it stands. */
export function OtherCase({ line, says, acts }: Props) {
  const words = useWords(relationWords);
  return (
    <div className={classes.line}>
      <div className={classes.what}>
        <Link to="/cases/$id" params={{ id: line.id }} className={classes.link}>
          {line.summary}
        </Link>
        <div className={classes.head}>
          <CaseState state={line.state} />
          <span>
            <CaseLabel {...line} />
          </span>
          <span>{line.callerName ? words.caller(line.callerName) : words.nameless}</span>
          <Moment at={line.openedAt} />
          <span>{words.number(line.receiptNumber)}</span>
        </div>
        {says}
      </div>
      {acts && <div className={classes.acts}>{acts}</div>}
    </div>
  );
}
