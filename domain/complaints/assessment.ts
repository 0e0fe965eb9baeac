// Assessment (初期評価): the five questions of ISO 10002 7.5 in choices an operator can tell within the call, and what they
// come to: a severity from 1 to 4.

export const severityAnswers = ['opinion', 'fault', 'repeated', 'money_lost'] as const;
export const safetyAnswers = ['none', 'danger', 'injury'] as const;
export const complexityAnswers = ['clear', 'to_investigate'] as const;
export const impactAnswers = ['caller_only', 'others_too', 'personal_data', 'press', 'legal'] as const;
export const immediateActionAnswers = ['not_needed', 'possible', 'not_possible'] as const;

/** Null: not asked yet. */
export type Assessment = {
  severity: (typeof severityAnswers)[number] | null;
  safety: (typeof safetyAnswers)[number] | null;
  complexity: (typeof complexityAnswers)[number] | null;
  impact: (typeof impactAnswers)[number] | null;
  /** Whether something has to be done at once, and whether it can be. */
  immediateAction: (typeof immediateActionAnswers)[number] | null;
};

export type Severity = 1 | 2 | 3 | 4;

export const notAssessed: Assessment = {
  severity: null,
  safety: null,
  complexity: null,
  impact: null,
  immediateAction: null,
};

export function isAssessed(assessment: Assessment): boolean {
  return Object.values(assessment).every((answer) => answer !== null);
}

/**
 * 4: safety, health, personal data, the press, a lawyer or a court named. 3: money lost, not the first time, others struck
 * too, or something that had to be done at once and cannot be. 2: a fault, or anything that has to be looked into. 1: an
 * opinion. What was not asked yet lifts nothing, but a complaint of which nothing was asked is 2: it has to be looked into.
 */
export function severityOf({ severity, safety, complexity, impact, immediateAction }: Assessment): Severity {
  if (safety === 'danger' || safety === 'injury') return 4;
  if (impact === 'personal_data' || impact === 'press' || impact === 'legal') return 4;
  if (severity === 'money_lost' || severity === 'repeated') return 3;
  if (impact === 'others_too' || immediateAction === 'not_possible') return 3;
  return severity === 'opinion' && complexity !== 'to_investigate' ? 1 : 2;
}
