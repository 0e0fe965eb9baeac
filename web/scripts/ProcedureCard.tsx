import type { Procedure } from '@denwaban/domain/scripts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Spoken, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

type Props = {
  /** Every procedure for complaints of this kind. */
  all: readonly Procedure[];
  /** The one that fits what was written so far; null where none does. */
  fitting: Procedure | null;
};

/** The procedure that fits, or the one the operator picks instead: words typed are not always those of the manual. */
export function Procedures({ all, fitting }: Props) {
  const words = useWords(manualWords);
  const [picked, pick] = useState('');
  const procedure = all.find(({ id }) => id === picked) ?? fitting;
  if (all.length === 0) return <p className={classes.withheld}>{words.noProcedure}</p>;
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label={words.pickProcedure}
        className={classes.pick}
        data={[
          { value: '', label: fitting ? titleOf(fitting, words.anyTrouble) : words.pickProcedure },
          ...all
            .filter(({ id }) => id !== fitting?.id)
            .map((each) => ({ value: each.id, label: titleOf(each, words.anyTrouble) })),
        ]}
        value={picked}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      {procedure && <ProcedureCard procedure={procedure} />}
    </>
  );
}

function titleOf({ product, trouble, minSeverity }: Procedure, any: string): string {
  const severity = minSeverity > 1 ? `（重大度${minSeverity}〜）` : '';
  return `${[product, trouble || any].filter(Boolean).join('：')}${severity}`;
}

/** What was agreed about such a complaint before there was one: the words, the limits, and who decides. */
export function ProcedureCard({ procedure }: { procedure: Procedure }) {
  const words = useWords(manualWords);
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
