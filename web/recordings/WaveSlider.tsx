import type { Wave } from '@denwaban/api/recordings';
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './player.module.css';
import { columnsOf, markAt, pathOf, secondBy } from './wave.ts';
import { recordingWords } from './words.ts';

const mostColumns = 480;

type Props = { name: string; wave: Wave; second: number; jump: (to: number) => void; toggle: () => void };

/** The sound as it looks; where one presses it goes on from, and so do the keys of a slider. The space bar plays and pauses. */
export function WaveSlider({ name, wave, second, jump, toggle }: Props) {
  const words = useWords(recordingWords);
  const say = useSay();
  const { seconds, marks, sides } = wave;
  const mark = markAt(marks, second);
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    jump(Math.min(1, Math.max(0, (event.clientX - left) / width)) * seconds);
  };
  const key = (event: KeyboardEvent) => {
    const to = secondBy(event.key, second, seconds);
    if (to !== null) jump(to);
    else if (event.key === ' ') toggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.wave}>
      {sides === 2 && (
        <div className={classes.sides} aria-hidden>
          <span>{words.caller}</span>
          <span>{words.us}</span>
        </div>
      )}
      <div
        className={classes.slider}
        role="slider"
        tabIndex={0}
        aria-label={words.place(name)}
        aria-valuemin={0}
        aria-valuemax={Math.round(seconds)}
        aria-valuenow={Math.round(second)}
        aria-valuetext={`${say.clock(second)}${mark ? ` ${words.mark[mark.kind]}` : ''}`}
        onPointerDown={press}
        onPointerMove={press}
        onKeyDown={key}
      >
        <Marked marks={marks} seconds={seconds} />
        <Drawing wave={wave} played={seconds > 0 ? second / seconds : 0} />
      </div>
    </div>
  );
}

function Drawing({ wave, played }: { wave: Wave; played: number }) {
  const [path, width] = useMemo(() => {
    const columns = columnsOf(wave, mostColumns);
    return [pathOf(columns), Math.max(1, columns.length)];
  }, [wave]);
  const of = (className: string | undefined, style?: { clipPath: string }) => (
    <svg className={className} viewBox={`0 0 ${width} 2`} preserveAspectRatio="none" aria-hidden style={style}>
      <path d={path} />
    </svg>
  );
  return (
    <>
      {of(classes.whole)}
      {of(classes.played, { clipPath: `inset(0 ${(100 - played * 100).toFixed(2)}% 0 0)` })}
      <span className={classes.head} style={{ left: `${played * 100}%` }} />
    </>
  );
}

function Marked({ marks, seconds }: Pick<Wave, 'marks' | 'seconds'>) {
  return marks.map(({ kind, from, until }) => {
    const [left, right] = [from / seconds, (until ?? seconds) / seconds].map((part) => Math.min(1, part) * 100);
    const style = { left: `${left}%`, width: `${(right ?? 100) - (left ?? 0)}%` };
    return <span key={`${kind} ${from}`} className={classes.marked} data-kind={kind} style={style} />;
  });
}
