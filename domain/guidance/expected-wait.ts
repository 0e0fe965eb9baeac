/** What is known of a queue: who stands where, and how callers were answered of late. */
export type Queue = {
  /** 1 is next. */
  position: number;
  waitedSeconds: number;
  /** Of the calls answered of late (`waitWindowSeconds`), how many seconds each had waited. */
  answered: readonly number[];
};

export const waitWindowSeconds = 30 * 60;
// Of fewer answers no pace can be told.
const leastAnswers = 3;
const mostMinutes = 30;

/**
 * About how many more minutes a caller waits, or null where nobody can tell. It is never less than a minute, than the answers
 * of late came one after the other up to this place, or than a caller of late has waited in the middle of them: who is told
 * too little is angry when it is over, who is told too much is glad. Beyond ten minutes in steps of five, and never beyond
 * thirty: then too nobody can tell.
 */
export function expectedMinutes({ position, waitedSeconds, answered }: Queue): number | null {
  if (answered.length < leastAnswers) return null;
  const byPace = (position * waitWindowSeconds) / answered.length;
  const byWaits = median(answered) - waitedSeconds;
  const minutes = Math.ceil(Math.max(60, byPace, byWaits) / 60);
  const told = minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5;
  return told <= mostMinutes ? told : null;
}

function median(seconds: readonly number[]): number {
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] as number;
}
