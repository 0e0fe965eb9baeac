import type { ConsultationShown } from '@denwaban/api/consultations';
import { Countdown, Facts, Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { ConsultationStanding } from './ConsultationStanding.tsx';
import classes from './consultations.module.css';
import { Withdraw } from './Withdraw.tsx';
import { consultationWords } from './words.ts';

/** One question to the client: what, whom, by when, the answer; and what may be done about it. */
export function ConsultationCard({ consultation, as }: { consultation: ConsultationShown; as: 'staff' | 'client' }) {
  const words = useWords(consultationWords);
  const { question, to, by, askedBy, dueAt, state, may } = consultation;
  return (
    <div className={classes.card}>
      <p className={classes.standing}>
        <ConsultationStanding consultation={consultation} />
        <span className={classes.soft}>{words.askedBy(askedBy, words.by[by])}</span>
      </p>
      <p className={classes.question}>{question}</p>
      <Facts
        facts={[
          { name: words.column.to, value: to ? words.person(to.name) : words.anybody },
          { name: words.due, value: state === 'asked' && <Due at={dueAt} /> },
        ]}
      />
      <Answer consultation={consultation} />
      {(may.answer || may.withdraw) && (
        <div className={classes.acts}>
          {may.answer && <AnswerForm consultation={consultation} as={as} />}
          {may.withdraw && as === 'staff' && <Withdraw consultation={consultation} />}
        </div>
      )}
    </div>
  );
}

function Due({ at }: { at: string }) {
  return (
    <span className={classes.due}>
      <Moment at={at} />
      <Countdown until={at} nearMinutes={15} />
    </span>
  );
}

function Answer({ consultation }: { consultation: ConsultationShown }) {
  const words = useWords(consultationWords);
  const { state, words: said, settledBy, settledAt, mayBeTold, forManual } = consultation;
  if (state === 'asked' || !settledAt) return null;
  return (
    <div className={classes.answer}>
      <h4>{state === 'answered' ? words.answer : words.withdrawnWhy}</h4>
      <p>「{said}」</p>
      <p className={classes.soft}>
        <Moment at={settledAt} />
        <span>{words.answeredBy(settledBy ?? '')}</span>
        {state === 'answered' && <span>{mayBeTold ? words.told : words.notTold}</span>}
        {forManual && <span>{words.forManual}</span>}
      </p>
    </div>
  );
}
