import { type Refusal, refuse } from '../refusals/index.ts';
import { type Assessment, type Severity, severityOf } from './assessment.ts';
import { dueBy } from './clock.ts';
import type { Complaint, ComplaintAnswer } from './complaint.ts';
import { changed, type Doing, standing, within } from './move.ts';

export type Assessing = {
  assessment: Assessment;
  /** null: what the five questions come to. */
  severity: Severity | null;
  /** Why a person thinks otherwise than the rule. */
  why: string;
};

/** Whether this makes it less grave than it stood, or than the rule has it: that is not for the operator to say. */
export function isLowered({ severity: before }: Complaint, { assessment, severity }: Assessing): boolean {
  const after = severity ?? severityOf(assessment);
  return after < Math.max(before, severityOf(assessment));
}

/**
 * 7.5. It may be asked at any time and again: what is known of a complaint grows. Another severity than the rule's is given
 * with its reason. Refuses complaint_closed, incomplete_input.
 */
export function assess(found: Complaint, assessing: Assessing, doing: Doing): ComplaintAnswer | Refusal {
  const { next, severity: before } = found;
  if (next === null) return refuse('complaint_closed');
  const { assessment } = assessing;
  const byRule = severityOf(assessment);
  const severity = assessing.severity ?? byRule;
  const why = assessing.why.trim();
  const isOverridden = severity !== byRule;
  if ((isOverridden || isLowered(found, assessing)) && why === '')
    return refuse('incomplete_input', [{ field: 'why', code: 'required' }]);
  const override = isOverridden ? { severity, why, by: doing.by?.id ?? '', at: doing.now } : null;
  const complaint = standingOf({ ...found, assessment, severity, override }, doing);
  return changed(complaint, { name: 'complaint.assessed', data: { ...standing(complaint), severity, before, byRule } });
}

/** The step it makes; where it was made before, a graver complaint only has less time for what comes next. */
function standingOf(assessed: Complaint, doing: Doing): Complaint {
  const { state, next, since, severity } = assessed;
  if (state === 'acknowledged') return within(assessed, 'assessed', doing);
  if (state === 'closed_accepted' || next === null) return assessed;
  const by = dueBy(doing.calendar, state, severity, since);
  return by < next.by ? { ...assessed, next: { ...next, by } } : assessed;
}
