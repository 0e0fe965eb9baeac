import { type Agreed, type MatterHeard, treatmentOf } from '@denwaban/domain/scripts';
import { Spoken, StatePill, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

const tones: Record<ReturnType<typeof treatmentOf>['treatment']['is'], Tone> = {
  take: 'quiet',
  answer: 'active',
  decline: 'attention',
  dedicated: 'overdue',
};

type Props = { agreed: Agreed; matter: MatterHeard; nameOf: (staff: string) => string | undefined };

/** How this matter is treated by the scope agreed on, with the words where there are any. Nothing where the tier says it all. */
export function TreatmentNote({ agreed, matter, nameOf }: Props) {
  const words = useWords(manualWords);
  const say = useSay();
  const { treatment, line } = treatmentOf(agreed, matter);
  if (!line) return null;
  return (
    <section className={classes.treatment} style={toned(tones[treatment.is])} aria-live="polite">
      <p className={classes.treatmentHead}>
        <StatePill tone={tones[treatment.is]}>{words.treatment[treatment.is]}</StatePill>
        <span>{words.byLine(line.topic)}</span>
      </p>
      {treatment.is === 'dedicated' && (
        <p>{words.dedicated(nameOf(treatment.senior) ?? words.senior, words.yen(say.number(treatment.limitYen)))}</p>
      )}
      {'words' in treatment && treatment.words && (
        <div lang="ja">
          <Spoken>{treatment.words}</Spoken>
        </div>
      )}
    </section>
  );
}
