import { dayOf, holidayName, timeOf, weekdayOf } from '../hours/index.ts';
import type { TimeOfDay } from './question.ts';
import type { ScriptContent } from './script.ts';

/**
 * A manual as it holds at one moment: the questions of this time of day. A call is asked the questions of the moment it
 * arrived, so that none comes or goes while somebody is speaking.
 */
export function contentAt(content: ScriptContent, at: Date): ScriptContent {
  return {
    ...content,
    questions: content.questions.filter(({ onlyAt }) => onlyAt.length === 0 || onlyAt.some((time) => isIn(time, at))),
  };
}

function isIn({ days, from, to }: TimeOfDay, at: Date): boolean {
  const time = timeOf(at);
  const isDay = days === 'every' || (days === 'days_off') === isDayOff(dayOf(at));
  return isDay && time >= from && time < to;
}

/** Saturdays, Sundays and holidays. */
function isDayOff(day: string): boolean {
  return ['sat', 'sun'].includes(weekdayOf(day)) || holidayName(day) !== null;
}
