import type { Level, Reason, Risk, Standing } from './risk.ts';

/**
 * How likely the caller of an open case is to complain again. Points add up; 3 is watched, 5 is high. The weights are our
 * own (bench/risks.ts measures them on histories made by another model): a promise that is late weighs most and grows with
 * every hour, and so does every time the caller had to ring again, as trade.md 3.4 says of 二次クレーム.
 */
export function assess(standing: Standing, now: Date): Risk {
  const weighed = reasonsFor(standing, now)
    .map((reason) => ({ reason, points: pointsOf(reason) }))
    .toSorted((one, other) => other.points - one.points);
  const points = weighed.reduce((sum, each) => sum + each.points, 0);
  const { case: about, client } = standing;
  return { case: about, client, level: levelOf(points), points, reasons: weighed.map(({ reason }) => reason) };
}

/** The cases that somebody should look at, the most endangered first. */
export function riskList(standings: readonly Standing[], now: Date): Risk[] {
  return standings
    .map((standing) => assess(standing, now))
    .filter(({ level }) => level !== 'calm')
    .toSorted((one, other) => other.points - one.points || (one.case < other.case ? -1 : 1));
}

function levelOf(points: number): Level {
  if (points >= 5) return 'high';
  return points >= 3 ? 'watch' : 'calm';
}

function pointsOf(reason: Reason): number {
  switch (reason.is) {
    case 'late':
      return 2.5 + Math.min(3, reason.minutes / 120);
    case 'nearly_due_and_unclaimed':
      return 1;
    case 'not_reached':
      return Math.min(2, reason.attempts / 2);
    case 'rang_again':
      return Math.min(6, reason.times * 2.5);
    case 'gave_up_waiting':
      return Math.min(3, reason.times * 1.5);
    case 'left_angry':
      return reason.emotion === 3 ? 3 : 1.5;
    case 'grave':
      return reason.severity === 4 ? 2 : 0.5;
    case 'client_has_not_heard':
      return 1;
    case 'silence':
      return Math.min(2.5, reason.hours / 24);
  }
}

function reasonsFor(standing: Standing, now: Date): Reason[] {
  const { owed, rangAgain, gaveUp, report } = standing;
  return [
    ...ofWhatIsOwed(owed, now),
    ...(rangAgain.length > 0 ? [{ is: 'rang_again', times: rangAgain.length } as const] : []),
    ...(gaveUp.length > 0 ? [{ is: 'gave_up_waiting', times: gaveUp.length } as const] : []),
    ...ofItsWeight(standing),
    ...(report === 'waiting' || report === 'unreached' ? [{ is: 'client_has_not_heard' } as const] : []),
    ...ofSilence(standing, now),
  ];
}

function ofWhatIsOwed(owed: Standing['owed'], now: Date): Reason[] {
  if (!owed) return [];
  const tried: Reason[] = owed.attempts > 0 ? [{ is: 'not_reached', attempts: owed.attempts }] : [];
  if (!owed.by) return tried;
  const left = minutesBetween(now, owed.by);
  if (left < 0) return [{ is: 'late', minutes: -left }, ...tried];
  return left <= 30 && !owed.claimed ? [{ is: 'nearly_due_and_unclaimed', minutes: left }, ...tried] : tried;
}

function ofItsWeight({ severity, emotionAtEnd }: Standing): Reason[] {
  return [
    ...(severity === 3 || severity === 4 ? [{ is: 'grave', severity } as const] : []),
    ...(emotionAtEnd === 2 || emotionAtEnd === 3 ? [{ is: 'left_angry', emotion: emotionAtEnd } as const] : []),
  ];
}

/** A complaint of which the caller has heard nothing for a day, though no time was promised that could be late. */
function ofSilence({ kind, owed, lastWord }: Standing, now: Date): Reason[] {
  const hours = Math.floor(minutesBetween(lastWord, now) / 60);
  if (kind !== 'complaint' || owed?.by || hours < 24) return [];
  return [{ is: 'silence', hours }];
}

/** Whole minutes, towards the earlier. */
function minutesBetween(from: Date, until: Date): number {
  return Math.floor((until.getTime() - from.getTime()) / 60_000);
}
