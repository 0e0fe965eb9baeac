import { addDays, businessMinutesBetween, dayOf, instantOf, isOpen } from '@denwaban/domain/hours';
import { cast } from '../../database/cast/index.ts';
import type { CastClient } from '../../database/cast/member.ts';
import type { Chance } from '../chance.ts';
import type { Matter } from '../errands/errand.ts';
import { type Errand, errand, hasty, late, leak, roughOperator, rudeStaff, withMatter } from '../errands/index.ts';
import type { Fate } from '../lives/town.ts';
import { ringsOf } from './rates.ts';

export type Planned = { at: Date; errand: Errand; fate: Fate };

const { aoba, sakura, keyaki } = cast;

/** Every call of the past: the usual ones, and those that are to be seen on whichever day the demo starts. */
export function planOf({ days, until, luck }: { days: readonly string[]; until: Date; luck: Chance }): Planned[] {
  const usual = days.flatMap((day) => ringsOf(day, luck)).filter(({ at }) => at < minutesBefore(until, 45));
  return [...usual.map((ring) => usualCall(ring, luck)), ...standing(until, luck)];
}

/** One caller in thirty gives up before anybody can answer. */
function usualCall({ client, at }: { client: CastClient; at: Date }, luck: Chance): Planned {
  const planned = errand({ client, today: dayOf(at), luck });
  return { at, errand: luck.happens(1 / 30) ? { ...planned, patienceSeconds: 2 } : planned, fate: 'usual' };
}

/** A complaint about staff, one about our own operator, a report that reaches nobody, a callback that is overdue, messages just come in, and two who rang in vain. */
function standing(until: Date, luck: Chance): Planned[] {
  const message = (client: CastClient, at: Date, fate: Fate, matter?: Matter): Planned => ({
    at,
    errand: { ...withMatter({ client, today: dayOf(at), luck }, matter), patienceSeconds: 600 },
    fate,
  });
  const inVain = (client: CastClient, at: Date): Planned => ({
    at,
    errand: hasty({ client, today: dayOf(at), luck }),
    fate: 'usual',
  });
  const fresh = [38, 26, 14].map((minutes) => minutesBefore(until, minutes));
  return [
    message(sakura, instantOf(addDays(dayOf(until), -1), '15:20'), 'usual', rudeStaff),
    message(sakura, instantOf(addDays(dayOf(until), -1), '16:40'), 'usual', roughOperator),
    message(keyaki, lastOpen(keyaki, minutesBefore(until, 100)), 'unread', leak),
    message(sakura, longEnoughAgo(sakura, until), 'forgotten', late),
    ...fresh.map((at) =>
      message(luck.pick([aoba, sakura, keyaki].filter(({ hours }) => isOpen(hours, at))), at, 'unread'),
    ),
    inVain(aoba, lastOpen(aoba, minutesBefore(until, 43))),
    inVain(sakura, lastOpen(sakura, minutesBefore(until, 19))),
  ];
}

/** So long ago that a callback promised then should have been made by now. */
function longEnoughAgo(client: CastClient, until: Date): Date {
  const { targetMinutes } = client.contract.callbackPolicy;
  let at = lastOpen(client, minutesBefore(until, targetMinutes));
  while (businessMinutesBetween(client.hours, at, until) < targetMinutes + 20) {
    at = lastOpen(client, minutesBefore(at, 15));
  }
  return at;
}

/** The last instant at or before `at` at which the client is open, looking back by the quarter of an hour. */
function lastOpen({ hours }: CastClient, at: Date): Date {
  let moment = at;
  while (!isOpen(hours, moment)) moment = minutesBefore(moment, 15);
  return moment;
}

function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000);
}
