import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { type Certificate, type Days, type Hold, kinds, periods, type RetentionEvent } from './kind.ts';

/** Refuses incomplete_input (out_of_range), naming the kind. */
export function agree(client: string, days: Days): { days: Days; events: RetentionEvent[] } | Refusal {
  const problems: Problem[] = kinds.flatMap((kind) => {
    const { least, most } = periods[kind];
    const said = days[kind];
    return Number.isInteger(said) && said >= least && said <= most ? [] : [{ field: kind, code: 'out_of_range' }];
  });
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return { days, events: [{ name: 'retention.agreed', client, id: client, data: { days } }] };
}

const day = 86_400_000;

/** What is from before this instant goes. */
export function cutOff(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}

/** The next four in the morning in Tokyo, when hardly anybody rings. */
export function nextRound(now: Date): Date {
  const into = (4 - 9) * 3_600_000;
  return new Date((Math.floor((now.getTime() - into) / day) + 1) * day + into);
}

type Placing = Pick<Hold, 'id' | 'client' | 'about' | 'placedBy'> & { why: string };

/** Refuses incomplete_input (why), hold_there_already. */
export function hold(there: Hold | null, { why, ...placing }: Placing, now: Date) {
  if (why.trim() === '') return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  if (there && there.lifted === null) return refuse('hold_there_already');
  const placed: Hold = { ...placing, why: why.trim(), placedAt: now, lifted: null };
  return { hold: placed, events: [toldOf('retention.held', placed)] };
}

/** Refuses hold_lifted_already. */
export function lift(held: Hold, by: string, now: Date) {
  if (held.lifted) return refuse('hold_lifted_already');
  return { hold: { ...held, lifted: { by, at: now } }, events: [toldOf('retention.released', held)] };
}

function toldOf(name: 'retention.held' | 'retention.released', { client, id, about }: Hold): RetentionEvent {
  return { name, client, id, data: { about: about.id } };
}

type Leaving = {
  id: string;
  client: { id: string; state: string; name: string };
  by: string;
  typed: string;
  holds: number;
  /** Whether it has its archive already; also who never was answered for, and has nothing to be handed. */
  isHanded: boolean;
};

/**
 * Everything of a client goes. Refuses client_not_left (before it has left), archive_not_handed, hold_in_the_way, deletion_under_way, and
 * not_read_back where the name typed for confirmation is not the client's.
 */
export function deleteAll(underWay: boolean, { id, client, by, typed, holds, isHanded }: Leaving, now: Date) {
  if (client.state !== 'left') return refuse('client_not_left');
  if (!isHanded) return refuse('archive_not_handed');
  if (holds > 0) return refuse('hold_in_the_way');
  if (underWay) return refuse('deletion_under_way');
  if (typed.normalize('NFKC').trim() !== client.name.normalize('NFKC').trim())
    return refuse('incomplete_input', [{ field: 'typed', code: 'not_read_back' }]);
  const certificate: Certificate = {
    ...{ id, client: client.id, reason: 'client_left', askedBy: by, beganAt: now, completedAt: null },
  };
  const events: RetentionEvent[] = [{ name: 'deletion.asked', client: client.id, id, data: {} }];
  return { certificate, events };
}

export function complete(certificate: Certificate, now: Date) {
  const { client, id, reason } = certificate;
  const events: RetentionEvent[] = [{ name: 'deletion.certified', client, id, data: { reason } }];
  return { certificate: { ...certificate, completedAt: now }, events };
}
