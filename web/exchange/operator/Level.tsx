import { useEffect, useRef } from 'react';
import classes from './VoiceBar.module.css';

/** How loud one side is, as a bar that moves with the voice. Written past React: sixty times a second is no state. */
export function Level({ label, level }: { label: string; level: () => number }) {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(function show() {
      if (bar.current) bar.current.style.transform = `scaleX(${level()})`;
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [level]);
  return (
    <span className={classes.level}>
      <span>{label}</span>
      <span className={classes.track} aria-hidden>
        <span ref={bar} className={classes.fill} />
      </span>
    </span>
  );
}
