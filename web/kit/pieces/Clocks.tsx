import { useNow } from '../clock/index.ts';
import type { Tone } from '../theme/index.ts';
import { type Instant, instant, useSay, useWords } from '../words/index.ts';
import classes from './Clocks.module.css';
import { Sign } from './Sign.tsx';
import { toned } from './tone.ts';
import { pieceWords } from './words.ts';

/** The time at the server: '14:05'. */
export function Clock() {
  return <Moment at={useNow()} />;
}

/** A moment in words ('昨日 14:05'), with the whole date for whoever asks. */
export function Moment({ at }: { at: Instant }) {
  const say = useSay();
  const now = useNow();
  return (
    <time dateTime={instant(at).toISOString()} title={`${say.fullDay(at)} ${say.time(at)}`}>
      {say.when(at, now)}
    </time>
  );
}

/** How long since a moment, running: '3:12'. */
export function Elapsed({ since }: { since: Instant }) {
  const say = useSay();
  const seconds = (useNow().getTime() - instant(since).getTime()) / 1000;
  return <span role="timer">{say.clock(seconds)}</span>;
}

const aDay = 86_400;

/** How long until a moment, running, from a day on in days; amber when it is near, vermilion and counting up when it is over. */
export function Countdown({ until, nearMinutes = 10 }: { until: Instant; nearMinutes?: number }) {
  const say = useSay();
  const words = useWords(pieceWords);
  const seconds = Math.ceil((instant(until).getTime() - useNow().getTime()) / 1000);
  const tone = toneOf(seconds, nearMinutes);
  const away = Math.abs(seconds);
  const said = away < aDay ? say.clock(away) : say.span(away / 60);
  return (
    <span role="timer" className={classes.countdown} style={toned(tone)}>
      <Sign tone={tone} size={11} />
      {seconds < 0 ? words.over(said) : words.left(said)}
    </span>
  );
}

function toneOf(seconds: number, nearMinutes: number): Tone {
  if (seconds < 0) return 'overdue';
  return seconds <= nearMinutes * 60 ? 'attention' : 'quiet';
}
