import type { ComplaintShown } from '@denwaban/api/complaint-shapes';

/** The stages a complaint passes through, as one line of them is read. */
export const stages = ['received', 'acknowledged', 'assessed', 'handled', 'responded', 'told', 'closed'] as const;
export type Stage = (typeof stages)[number];

const stageOf: Record<ComplaintShown['state'], Stage> = {
  received: 'received',
  acknowledged: 'acknowledged',
  assessed: 'assessed',
  reopened: 'handled',
  investigating: 'handled',
  waiting_for_client: 'handled',
  callback_due: 'handled',
  responded: 'responded',
  decision_told: 'told',
  open_refused: 'told',
  external: 'told',
  closed_accepted: 'closed',
};

/** Which of the stages it stands at, from 0. */
export function placeOf(state: ComplaintShown['state']): number {
  return stages.indexOf(stageOf[state]);
}
