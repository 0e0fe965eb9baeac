import type { ComplaintShown } from '@denwaban/api/complaint-shapes';
import { Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { placeOf, stages } from './stages.ts';
import { complaintWords } from './words.ts';

/** The complaint's life from receipt to its end: where it has been, and where it stands. */
export function Life({ complaint }: { complaint: ComplaintShown }) {
  const words = useWords(complaintWords);
  const at = placeOf(complaint.state);
  return (
    <div>
      <ol className={classes.life}>
        {stages.map((stage, index) => (
          <li
            key={stage}
            className={classes.stage}
            data-standing={index < at ? 'done' : index === at ? 'now' : 'ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden />
            <span>{words.steps[stage]}</span>
            {index < at && <span className="visually-hidden">{words.stepDone}</span>}
          </li>
        ))}
      </ol>
      <p className={classes.standing}>
        {words.state[complaint.state]}
        <span className={classes.soft}>
          <Moment at={complaint.since} />
        </span>
      </p>
    </div>
  );
}
