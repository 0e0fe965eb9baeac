import { addDays, isDay } from '../hours/index.ts';
import { type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { checkRecord, personalNumbersIn } from './check.ts';
import type { Exemption, Suspicion, Verification, VerificationEvent, VerificationRecord } from './verification.ts';

export type VerificationAnswer = { verification: Verification; events: readonly VerificationEvent[] };
type Writing = { id: string; client: string; record: VerificationRecord; revision: number; by: string };

/**
 * A draft, however unfinished. What was completed stays, and a later check begins a record of its own.
 * Refuses changed_meanwhile, incomplete_input (personal_number_not_kept).
 */
export function write(
  draft: Verification | null,
  { id, client, record, revision, by }: Writing,
): VerificationAnswer | Refusal {
  if ((draft?.revision ?? 0) !== revision) return refuse('changed_meanwhile');
  const problems = personalNumbersIn(record.documents);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const verification: Verification = {
    ...{ id: draft?.id ?? id, client, record, revision: revision + 1, writtenBy: by },
    ...{ completed: null, keptUntil: null },
  };
  const data = { revision: verification.revision };
  return { verification, events: [{ name: 'verification.drafted', client, id: verification.id, data }] };
}

/** Whoever completes it answers for it. Refuses verification_completed, incomplete_input with all that lacks. */
export function complete(verification: Verification, by: string, now: Date): VerificationAnswer | Refusal {
  if (verification.completed) return refuse('verification_completed');
  const problems = checkRecord(verification.record, now);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { client, id } = verification;
  return {
    verification: { ...verification, completed: { by, at: now } },
    events: [{ name: 'verification.completed', client, id, data: {} }],
  };
}

/** Refuses incomplete_input (reason). */
export function exempt(
  client: string,
  { reason, by }: Pick<Exemption, 'reason' | 'by'>,
  now: Date,
): Exemption | Refusal {
  if (reason.trim() === '') return refuse('incomplete_input', [{ field: 'reason', code: 'required' }]);
  return { client, reason: reason.trim(), by, at: now };
}

const yearsKept = 7;

/** 同法6条2項: seven years from the day the contract ended; from 29 February until the 28th. */
export function keptUntil(lastDay: string): string {
  const [year, rest] = [Number(lastDay.slice(0, 4)) + yearsKept, lastDay.slice(4)];
  const day = `${year}${rest}`;
  return isDay(day) ? day : addDays(`${year}-03-01`, -1);
}

/** Whether a record must still be kept: while the contract runs, and until the last of its days. */
export function mustBeKept({ keptUntil: until }: Pick<Verification, 'keptUntil'>, today: string): boolean {
  return until === null || today <= until;
}

type Noticed = Omit<Suspicion, 'at'>;

/** Refuses incomplete_input (noticedOn, words, why, reportedOn). */
export function noteSuspicion(noticed: Noticed, now: Date): Suspicion | Refusal {
  const { noticedOn, words, decision, why, reportedOn } = noticed;
  const problems: Problem[] = [
    ...(isDay(noticedOn) ? [] : [{ field: 'noticedOn', code: 'not_a_day' } as const]),
    ...(words.trim() === '' ? [{ field: 'words', code: 'required' } as const] : []),
    ...(why.trim() === '' ? [{ field: 'why', code: 'required' } as const] : []),
    ...(decision === 'reported' && !isDay(reportedOn ?? '')
      ? [{ field: 'reportedOn', code: 'not_a_day' } as const]
      : []),
  ];
  if (problems.length > 0) return refuse('incomplete_input', problems);
  return { ...noticed, reportedOn: decision === 'reported' ? reportedOn : null, at: now };
}
