import type { Board } from '@denwaban/api/routing';
import type { ReactNode } from 'react';
import { useNow } from '../kit/clock/index.ts';
import { Elapsed, Sign, toned } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './board.module.css';
import { freeTone, glance, riskTone, waitTone } from './board-glance.ts';
import { boardWords } from './board-words.ts';

/** Waiting, longest wait, at risk, free: to be read from across the room. */
export function BoardGlance({ board }: { board: Board }) {
  const words = useWords(boardWords);
  const say = useSay();
  const now = useNow();
  const seen = glance(board, now);
  const { late, near, unreached, waits } = seen.risks;
  const risks = [
    late && words.late(say.number(late)),
    near && words.near(say.number(near)),
    unreached && words.unreachedCount(say.number(unreached)),
    waits && words.waits(say.number(waits)),
  ].filter((risk) => risk !== 0);
  return (
    <section className={classes.glance} aria-label={words.glance}>
      <Figure label={words.waiting} tone={waitTone(seen.longestSince, now)} value={say.number(seen.waiting)} />
      <Figure
        label={words.longest}
        tone={waitTone(seen.longestSince, now)}
        value={seen.longestSince ? <Elapsed since={seen.longestSince} /> : '–'}
      />
      <Figure
        label={words.atRisk}
        tone={riskTone(seen.risks)}
        value={say.number(late + near + unreached + waits)}
        about={risks.length > 0 ? risks : [words.calm]}
      />
      <Figure
        label={words.free}
        tone={freeTone(seen)}
        value={say.number(seen.free)}
        about={[words.ofSeated(say.number(seen.atWork))]}
      />
    </section>
  );
}

type FigureProps = { label: string; tone: Tone; value: ReactNode; about?: readonly string[] };

function Figure({ label, tone, value, about }: FigureProps) {
  return (
    <div className={classes.figure} data-tone={tone} style={toned(tone)}>
      <h2>
        <Sign tone={tone} size={18} />
        {label}
      </h2>
      <p className={classes.value}>{value}</p>
      {about && (
        <p className={classes.about}>
          {about.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </p>
      )}
    </div>
  );
}
