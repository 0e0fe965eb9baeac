import type { Procedure } from '@denwaban/domain/scripts';
import { Spoken, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

/** What was agreed about such a complaint before there was one: the words, the limits, and who decides. */
export function ProcedureCard({ procedure }: { procedure: Procedure | null }) {
  const words = useWords(manualWords);
  if (!procedure) return <p className={classes.withheld}>{words.noProcedure}</p>;
  const { say, neverPromise, evidence, decides } = procedure;
  return (
    <section lang="ja" aria-label={words.procedure} className={classes.procedure}>
      <Spoken>{say}</Spoken>
      <dl className={classes.limits}>
        <dt>{words.mayOffer}</dt>
        <dd>
          <Offer procedure={procedure} />
        </dd>
        <Lines name={words.neverPromise} lines={neverPromise} tone="overdue" />
        <Lines name={words.evidence} lines={evidence} tone="quiet" />
      </dl>
      <p className={classes.about}>{words.decides[decides]}</p>
    </section>
  );
}

function Offer({ procedure: { mayOffer } }: { procedure: Procedure }) {
  const words = useWords(manualWords);
  const say = useSay();
  if (!mayOffer) return words.offerNothing;
  return <strong>{words.upTo(mayOffer.what, words.yen(say.number(mayOffer.upToYen)))}</strong>;
}

function Lines({ name, lines, tone }: { name: string; lines: readonly string[]; tone: 'overdue' | 'quiet' }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className={classes.lines} style={toned(tone)}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </dd>
    </>
  );
}
