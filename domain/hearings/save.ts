import { type Refusal, refuse } from '../refusals/index.ts';
import type { Hearing, HearingEvent, HearingSheet } from './sheet.ts';

type Saving = { client: string; sheet: HearingSheet; revision: number; by: Hearing['savedBy'] };
type HearingAnswer = { hearing: Hearing; events: readonly HearingEvent[] };

/** Keeps a sheet, however unfinished. Refuses changed_meanwhile where another hand saved it. */
export function save(
  found: Hearing | null,
  { client, sheet, revision, by }: Saving,
  now: Date,
): HearingAnswer | Refusal {
  if ((found?.revision ?? 0) !== revision) return refuse('changed_meanwhile');
  const hearing: Hearing = {
    ...{ client, sheet, revision: revision + 1, savedBy: by, savedAt: now },
    ...{ submittedAt: found?.submittedAt ?? null, appliedAt: found?.appliedAt ?? null },
  };
  const data = { revision: hearing.revision, by: by.kind };
  return { hearing, events: [{ name: 'hearing.saved', client, id: client, data }] };
}

/** The client says that it has told everything; it may still change its mind. */
export function submit(hearing: Hearing, now: Date): HearingAnswer {
  const { client, revision } = hearing;
  return {
    hearing: { ...hearing, submittedAt: now },
    events: [{ name: 'hearing.submitted', client, id: client, data: { revision } }],
  };
}

export function applied(hearing: Hearing, filled: number, now: Date): HearingAnswer {
  const { client, revision } = hearing;
  return {
    hearing: { ...hearing, appliedAt: now },
    events: [{ name: 'hearing.applied', client, id: client, data: { revision, filled } }],
  };
}
