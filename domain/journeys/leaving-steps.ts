import { type Refusal, refuse } from '../refusals/index.ts';
import type { Journey, JourneyAnswer, LeavingTick } from './journey.ts';

/** What the books say while a client leaves. */
export type Remains = {
  /** Callbacks, complaints and promises not yet settled. */
  openMatters: number;
  /** The last call that arrived since the watch began. */
  arrivedSinceWatch: string | null;
};

type Said = { words: string; by: string };

/** The switch-off is about to be tried: from now on a call that still arrives is seen. Refuses not_leaving. */
export function watchForwarding(journey: Journey, now: Date): JourneyAnswer | Refusal {
  const { client, leaving } = journey;
  if (!leaving) return refuse('not_leaving');
  const { forwarding_off: _, ...ticks } = journey.ticks;
  return {
    journey: { ...journey, ticks, leaving: { ...leaving, watchedSince: now } },
    events: [{ name: 'journey.watched', client, id: client, data: {} }],
  };
}

/**
 * Somebody rang the client's number after the switch (`words`: who, from where) and nothing reached us since the watch began.
 * Refuses not_leaving, forwarding_not_watched, forwarding_still_on, incomplete_input (words).
 */
export function confirmForwardingOff(
  journey: Journey,
  { arrivedSinceWatch, ...said }: Said & Pick<Remains, 'arrivedSinceWatch'>,
  now: Date,
): JourneyAnswer | Refusal {
  if (!journey.leaving) return refuse('not_leaving');
  if (journey.leaving.watchedSince === null) return refuse('forwarding_not_watched');
  if (arrivedSinceWatch !== null) return refuse('forwarding_still_on');
  return ticked(journey, 'forwarding_off', said, now);
}

/** What is still open goes to somebody else, who is named. Refuses not_leaving, incomplete_input (words). */
export function handOverMatters(journey: Journey, said: Said, now: Date): JourneyAnswer | Refusal {
  return ticked(journey, 'matters_settled', said, now);
}

/** The archive with everything of the client was handed over; `words` is its number. Refuses not_leaving, incomplete_input (words). */
export function handArchive(journey: Journey, said: Said, now: Date): JourneyAnswer | Refusal {
  return ticked(journey, 'archive_handed', said, now);
}

/**
 * Its data is deleted; `words` is the number of the certificate. Refuses not_leaving, still_answered (before the lines are
 * closed), archive_not_handed, incomplete_input (words).
 */
export function noteDeletion(journey: Journey, said: Said, now: Date): JourneyAnswer | Refusal {
  if (!journey.leaving) return refuse('not_leaving');
  if (journey.leaving.linesClosedAt === null) return refuse('still_answered');
  if (!journey.ticks.archive_handed) return refuse('archive_not_handed');
  return ticked(journey, 'data_deleted', said, now);
}

function ticked(journey: Journey, tick: LeavingTick, { words, by }: Said, now: Date): JourneyAnswer | Refusal {
  if (!journey.leaving) return refuse('not_leaving');
  if (words.trim() === '') return refuse('incomplete_input', [{ field: 'words', code: 'required' }]);
  const { client } = journey;
  return {
    journey: { ...journey, ticks: { ...journey.ticks, [tick]: { call: null, words: words.trim(), by, at: now } } },
    events: [{ name: 'journey.ticked', client, id: client, data: { tick, call: null } }],
  };
}

/** What is still to do before a client has gone, in the order in which it is done. */
export function leavingLacks({ ticks, leaving }: Pick<Journey, 'ticks' | 'leaving'>, { openMatters }: Remains) {
  if (!leaving) return [];
  const order: LeavingTick[] = ['matters_settled', 'forwarding_off', 'archive_handed', 'data_deleted'];
  return order.filter((step) => !ticks[step] && (step !== 'matters_settled' || openMatters > 0));
}
