import { useNow } from '../kit/clock/index.ts';
import { dayOf, useSay, useWords } from '../kit/words/index.ts';
import { noticeWords } from './words.ts';

/** How the end of a notice is said: midnight is the day before it. '本日', '11月23日(月)', '18:00'. */
export function useEnd(): (until: string) => string {
  const words = useWords(noticeWords);
  const say = useSay();
  const now = useNow();
  return (until) => {
    if (say.time(until) !== '0:00') return say.when(until, now);
    const last = new Date(Date.parse(until) - 1);
    return dayOf(last) === dayOf(now) ? words.thisDay : say.day(last.toISOString());
  };
}
