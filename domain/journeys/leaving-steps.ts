import type { Archive } from '../archives/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Certificate } from '../retention/index.ts';
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

type Handing = { archive: Archive | null; by: string; words: string };

/**
 * The archive with everything of the client was handed over; `words` say how, and to whom. It may have expired since.
 * Refuses not_leaving, incomplete_input (archive, words).
 */
export function handArchive(journey: Journey, { archive, ...said }: Handing, now: Date): JourneyAnswer | Refusal {
  const problems = proofProblems(
    'archive',
    archive && { client: archive.client, isDone: archive.made !== null },
    journey,
  );
  return ticked(journey, 'archive_handed', { ...said, proof: archive?.id, problems }, now);
}

type Noting = { certificate: Certificate | null; by: string };

/**
 * Its data is deleted, as the certificate says. Refuses not_leaving, still_answered (before the lines are closed),
 * archive_not_handed, incomplete_input (certificate).
 */
export function noteDeletion(journey: Journey, { certificate, by }: Noting, now: Date): JourneyAnswer | Refusal {
  if (!journey.leaving) return refuse('not_leaving');
  if (journey.leaving.linesClosedAt === null) return refuse('still_answered');
  if (!journey.ticks.archive_handed) return refuse('archive_not_handed');
  const ofAll = certificate?.reason === 'client_left' ? certificate : null;
  const known = ofAll && { client: ofAll.client, isDone: ofAll.completedAt !== null };
  const problems = proofProblems('certificate', known, journey);
  return ticked(journey, 'data_deleted', { by, proof: certificate?.id, problems }, now);
}

type Proof = { client: string; isDone: boolean };

function proofProblems(field: string, proof: Proof | null, { client }: Journey): Problem[] {
  if (proof?.client !== client) return [{ field, code: 'not_a_choice' }];
  return proof.isDone ? [] : [{ field, code: 'not_yet_done' }];
}

type Ticking = { by: string; words?: string; proof?: string | null; problems?: readonly Problem[] };

function ticked(
  journey: Journey,
  tick: LeavingTick,
  { by, proof = null, problems = [], ...said }: Ticking,
  now: Date,
): JourneyAnswer | Refusal {
  if (!journey.leaving) return refuse('not_leaving');
  const words = said.words?.trim();
  const all = [...problems, ...(words === '' ? [{ field: 'words', code: 'required' } as const] : [])];
  if (all.length > 0) return refuse('incomplete_input', all);
  const { client } = journey;
  return {
    journey: {
      ...journey,
      ticks: { ...journey.ticks, [tick]: { call: null, proof, words: words ?? '', by, at: now } },
    },
    events: [{ name: 'journey.ticked', client, id: client, data: { tick, call: null } }],
  };
}

/** What is still to do before a client has gone, in the order in which it is done. */
export function leavingLacks({ ticks, leaving }: Pick<Journey, 'ticks' | 'leaving'>, { openMatters }: Remains) {
  if (!leaving) return [];
  const order: LeavingTick[] = ['matters_settled', 'forwarding_off', 'archive_handed', 'data_deleted'];
  return order.filter((step) => !ticks[step] && (step !== 'matters_settled' || openMatters > 0));
}
