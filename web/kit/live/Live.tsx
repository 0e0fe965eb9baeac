import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { refresh } from '../ask/index.ts';
import { useWords } from '../words/index.ts';
import { connect } from './connection.ts';
import { gather } from './gather.ts';
import classes from './Live.module.css';
import { liveWords } from './words.ts';

// A short cut that mends itself is nobody's business.
const graceMilliseconds = 2_000;

/** The one live feed of a tab, for signed-in frames; while it is lost, a line at the foot of the page says so. */
export function Live({ children }: { children: ReactNode }) {
  const answers = useQueryClient();
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    const { hear, stop } = gather({ milliseconds: 200, pass: (hints) => void refresh(answers, hints) });
    const leave = connect({
      open: () => new EventSource('/api/live'),
      hint: ({ word }) => hear(word),
      back: () => hear('*'),
      lost: setLost,
    });
    return () => {
      leave();
      stop();
    };
  }, [answers]);

  return (
    <>
      {children}
      {isLost && <LostNotice />}
    </>
  );
}

export function LostNotice() {
  const words = useWords(liveWords);
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setDue(true), graceMilliseconds);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <div role="status" className={classes.place}>
      {isDue && <p className={classes.notice}>{words.lost}</p>}
    </div>
  );
}
