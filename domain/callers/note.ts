import { addDays, dayOf, instantOf, isDay } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Caller, CallerEvent } from './caller.ts';

/** A note (メモ) about a caller for whoever answers next: by somebody, and until a time at which it disappears by itself. */
export type CallerNote = {
  id: string;
  client: string;
  caller: string;
  words: string;
  by: string;
  writtenAt: Date;
  until: Date;
};

/** Words about a person are not kept longer than they help. */
export const mostNoteDays = 180;

export type NewNote = { id: string; words: string; by: string /** The last Tokyo day it is shown. */; until: string };

/** Refuses incomplete_input (words; until: not_a_day, already_past, out_of_range). */
export function writeNote(
  { id: caller, client }: Caller,
  { id, words, by, until }: NewNote,
  now: Date,
): { note: CallerNote; events: CallerEvent[] } | Refusal {
  const problem = words.trim() === '' ? ({ field: 'words', code: 'required' } as const) : untilProblem(until, now);
  if (problem) return refuse('incomplete_input', [problem]);
  const note = { id, client, caller, words: words.trim(), by, writtenAt: now, until: instantOf(until, '24:00') };
  return { note, events: [{ name: 'caller.noted', client, id: caller, data: { at: now.toISOString() } }] };
}

function untilProblem(until: string, now: Date) {
  if (!isDay(until)) return { field: 'until', code: 'not_a_day' } as const;
  if (until < dayOf(now)) return { field: 'until', code: 'already_past' } as const;
  return until > addDays(dayOf(now), mostNoteDays) ? ({ field: 'until', code: 'out_of_range' } as const) : null;
}

/** Whether there is nothing left to show. */
export function hasEnded({ until }: CallerNote, now: Date): boolean {
  return now >= until;
}
